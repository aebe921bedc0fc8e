namespace ClaimTracker.Benchmarks.Processes;

/// <summary>SQLite's own command line (https://sqlite.org/cli.html), as a measure of how fast a CSV can be written.</summary>
internal static class SqliteShell
{
    /// <summary>The columns of the export, as they are stored.</summary>
    private const string Rows =
        "SELECT c.Number, c.Wording, c.State, c.Kind, c.CheckWorthiness, c.Attribution_Speaker, c.Attribution_Verb, c.Rule,"
        + " a.Number, a.Title, a.Address, a.Publisher, a.PublishedOn, c.CreatedAt, c.UpdatedAt,"
        + " v.Rating, v.Explanation, v.ClosedByName, v.ClosedAt,"
        + " (SELECT COUNT(*) FROM Citations t WHERE t.ClaimId = c.Id AND t.WithdrawnAt IS NULL)"
        + " FROM Claims c JOIN Articles a ON a.Id = c.ArticleId LEFT JOIN Verdicts v ON v.Id ="
        + " (SELECT o.Id FROM Verdicts o WHERE o.ClaimId = c.Id AND o.Status = 1 ORDER BY o.Id DESC LIMIT 1) WHERE c.TeamId = 1 ORDER BY c.Number";

    public static bool IsHere { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "sqlite3")));

    public static Task<MeasuredProcess> ExportAsync(
        string databaseFile,
        string outFile,
        CancellationToken cancellationToken
    ) =>
        MeasuredProcess.RunAsync(
            "sqlite3",
            ["-csv", "-header", "-cmd", $".output '{outFile}'", databaseFile, Rows],
            cancellationToken
        );
}
