using Microsoft.Data.Sqlite;

namespace ClaimTracker.Benchmarks.Inputs;

/// <summary>Publishes every claim of a seeded database: a verdict for each, decided over two years, and what the world reads.</summary>
internal static class PublishedSeed
{
    private const int Years = 2;
    private const string Why = "The register of that year has another figure, and nobody disputes it.";

    /// <param name="file">A copy: it is changed.</param>
    /// <param name="claims">How many it has.</param>
    public static void Write(string file, int claims)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        var now = TimeProvider.System.GetUtcNow();
        var first = now.AddYears(-Years).UtcTicks;
        var step = (now.UtcTicks - first) / (claims + 1);
        Execute(connection, "PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; BEGIN");
        Execute(connection, "DELETE FROM Verdicts");
        // The ratings are spread as they come: each eighth of all claims has one of them.
        Execute(
            connection,
            $"""
            INSERT INTO Verdicts (Id, TeamId, ClaimId, Rating, Explanation, RestsOn, ClaimStateBefore, Status, ProposedByKey, ProposedByName, ProposedAt, ClosedByKey, ClosedByName, ClosedAt, IsAlone)
            SELECT Id, TeamId, Id, 1 + (Number * 7919) % 8, '{Why}', '', 0, 1, 'discord:1', 'Somebody', {first} + Number * {step}, 'discord:2', 'Somebody else', {first} + Number * {step}, 0 FROM Claims
            """
        );
        Execute(
            connection,
            $"""
            INSERT INTO Publications (ClaimId, TeamId, Number, ArticleId, Wording, Rating, Explanation, Speaker, VerdictId, DecidedAt, Revision, PublishedAt, UpdatedAt)
            SELECT c.Id, c.TeamId, c.Number, c.ArticleId, c.Wording, v.Rating, v.Explanation, c.Attribution_Speaker, v.Id, v.ClosedAt, 1, v.ClosedAt, v.ClosedAt
            FROM Claims c JOIN Verdicts v ON v.Id = c.Id
            """
        );
        Execute(connection, "UPDATE Claims SET State = 4; COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
