using ClaimTracker.Host.Hosting;

namespace ClaimTracker.Benchmarks.Processes;

/// <summary>The program <c>claimtracker</c> as the operating system runs it.</summary>
internal static class ClaimTrackerProgram
{
    /// <summary>A settings file that points at a database, and more settings where they are needed.</summary>
    public static string Settings(string file, string databaseFile, params (string Key, string Value)[] more)
    {
        var values = more.Append(("Database:Sqlite:Path", databaseFile)).ToDictionary(StringComparer.Ordinal);
        File.WriteAllText(file, System.Text.Json.JsonSerializer.Serialize(values));
        return file;
    }

    public static string[] Args(string settingsFile, params string[] verb) =>
        [typeof(ProgramServices).Assembly.Location, .. verb, "--settings", settingsFile];

    public static Task<MeasuredProcess> RunAsync(
        string settingsFile,
        CancellationToken cancellationToken,
        params string[] verb
    ) => MeasuredProcess.RunAsync("dotnet", Args(settingsFile, verb), cancellationToken);
}
