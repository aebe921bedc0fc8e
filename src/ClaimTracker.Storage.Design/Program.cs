// Only `dotnet ef` starts this project, and only for the factory below.
return 0;
