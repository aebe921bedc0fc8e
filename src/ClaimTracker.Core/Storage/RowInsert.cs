using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ClaimTracker.Core.Storage;

/// <summary>Stores many new rows of one kind with few statements, where saving them one by one costs too much.</summary>
internal static class RowInsert
{
    // SQL Server takes 2,100; SQLite looks each up by name among all of them, so that few at a time are faster by far.
    private const int MostParameters = 130;

    /// <summary>Stores <paramref name="rows"/> in the open transaction. The objects do not get their ids and are not tracked; what keeps history belongs into a save.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open, or a row is another team's.</exception>
    /// <exception cref="DbUpdateException">The database refuses a row, such as one whose key is there already.</exception>
    public static async Task InsertRowsAsync<TRow>(
        this ClaimTrackerContext db,
        IReadOnlyList<TRow> rows,
        CancellationToken cancellationToken
    )
        where TRow : class, ITeamOwned
    {
        var transaction =
            db.Database.CurrentTransaction
            ?? throw new InvalidOperationException("Rows are stored in a transaction; none was open.");

        foreach (var row in rows)
        {
            RowGuardInterceptor.CheckTeam(db, row, typeof(TRow).Name);
        }

        var type = db.Model.FindEntityType(typeof(TRow))!;
        var columns = type.GetProperties().Where(one => one.ValueGenerated == ValueGenerated.Never).ToList();
        var sql = db.GetService<ISqlGenerationHelper>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        try
        {
            foreach (var some in rows.Chunk(MostParameters / columns.Count))
            {
                if (command.Parameters.Count != some.Length * columns.Count)
                {
                    command.CommandText = Statement(sql, type, columns, some.Length);
                }

                Fill(command, columns, some);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        catch (DbException e)
        {
            throw new DbUpdateException($"{rows.Count} rows of {type.ShortName()} could not be stored.", e);
        }
    }

    private static void Fill<TRow>(DbCommand command, List<IProperty> columns, TRow[] rows)
        where TRow : class
    {
        command.Parameters.Clear();
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                var value = column.GetGetter().GetClrValue(row);
                var name = $"@p{command.Parameters.Count}";
                command.Parameters.Add(
                    column.GetRelationalTypeMapping().CreateParameter(command, name, value, column.IsNullable)
                );
            }
        }
    }

    private static string Statement(ISqlGenerationHelper sql, IEntityType type, List<IProperty> columns, int rows)
    {
        var text = new StringBuilder("INSERT INTO ")
            .Append(sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema()))
            .Append(" (")
            .AppendJoin(", ", columns.Select(one => sql.DelimitIdentifier(one.GetColumnName())))
            .Append(") VALUES ");
        for (var row = 0; row < rows; row++)
        {
            var first = row * columns.Count;
            text.Append(row == 0 ? "(" : ", (")
                .AppendJoin(", ", Enumerable.Range(first, columns.Count).Select(index => $"@p{index}"))
                .Append(')');
        }

        return text.ToString();
    }
}
