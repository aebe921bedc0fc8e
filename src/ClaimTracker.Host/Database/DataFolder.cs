namespace ClaimTracker.Host.Database;

/// <summary>Where the data of this user's programs belongs, whichever folder the program is started from.</summary>
internal static class DataFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var users = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.DoNotVerify
        );
        // A service account may have no home: then the data lies beside the program.
        return users.Length > 0
            ? System.IO.Path.Combine(users, "claimtracker")
            : System.IO.Path.Combine(AppContext.BaseDirectory, "data");
    }
}
