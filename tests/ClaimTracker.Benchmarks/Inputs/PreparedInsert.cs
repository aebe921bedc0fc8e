using Microsoft.Data.Sqlite;

namespace ClaimTracker.Benchmarks.Inputs;

/// <summary>An INSERT that SQLite reads once and runs for every row.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="connection">Open, inside a transaction.</param>
    /// <param name="table">Where the rows go.</param>
    /// <param name="columns">Their names with commas between, in the order of the values.</param>
    public PreparedInsert(SqliteConnection connection, string table, string columns)
    {
        command = connection.CreateCommand();
        var count = columns.Count(c => c == ',') + 1;
        var parameters = string.Join(", ", Enumerable.Range(0, count).Select(i => $"@p{i}"));
        command.CommandText = $"INSERT INTO {table} ({columns}) VALUES ({parameters})";
        for (var i = 0; i < count; i++)
        {
            command.Parameters.AddWithValue($"@p{i}", DBNull.Value);
        }

        command.Prepare();
    }

    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
