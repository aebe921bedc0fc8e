using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>Keeps the last command, to ask SQLite how it goes about it.</summary>
internal sealed class CommandRecorder : DbCommandInterceptor
{
    private readonly ConcurrentStack<(string Sql, List<(string Name, object? Value)> Parameters)> commands = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        var parameters = command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value)).ToList();
        commands.Push((command.CommandText, parameters));
        return ValueTask.FromResult(result);
    }

    public async Task<List<string>> ExplainAsync(int fromLast, DbContext db, CancellationToken cancellationToken)
    {
        var last = commands.ElementAt(fromLast);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {last.Sql}";
        foreach (var (name, value) in last.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var steps = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            steps.Add(rows.GetString(3));
        }

        return steps;
    }
}
