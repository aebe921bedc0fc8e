using System.Globalization;
using ClaimTracker.Core.Board;
using ClaimTracker.Host.Commands;
using Spectre.Console;

namespace ClaimTracker.Host.Claims;

/// <summary>A list of claims for people.</summary>
internal static class ClaimTable
{
    public static async Task WriteAsync(ClaimList list, Terminal terminal, CancellationToken cancellationToken)
    {
        if (list.Claims.Count == 0)
        {
            await terminal.SayAsync("No claims fit.", cancellationToken);
            return;
        }

        await using var writer = terminal.OpenData();
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("Claim").NoWrap());
        table.AddColumn(new TableColumn("Worth").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("State").NoWrap());
        table.AddColumn(new TableColumn("Wording"));
        table.AddColumn(new TableColumn("Article").NoWrap());
        foreach (var claim in list.Claims)
        {
            table.AddRow(
                new Text(claim.Number.ToString()),
                new Text(claim.CheckWorthiness.ToString("0.00", CultureInfo.InvariantCulture)),
                new Text(claim.State.ToString()),
                new Text(claim.Wording),
                new Text(claim.Article.ToString())
            );
        }

        terminal.Draw(writer).Write(table);
        await writer.FlushAsync(cancellationToken);
        if (list.Next is not null)
        {
            await terminal.SayAsync(
                $"The first {list.Claims.Count}; narrow with --search, --state or --article, or take all with --format csv.",
                cancellationToken
            );
        }
    }
}
