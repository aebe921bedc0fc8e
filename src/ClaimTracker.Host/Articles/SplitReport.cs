using System.Globalization;
using System.Text.Json;
using ClaimTracker.Core.Intake;
using ClaimTracker.Host.Commands;
using Spectre.Console;

namespace ClaimTracker.Host.Articles;

/// <summary>Shows what a text was split into.</summary>
internal static class SplitReport
{
    public static async Task WriteAsync(
        PreviewedArticle preview,
        SplitFormat format,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        if (format == SplitFormat.Json)
        {
            var view = SplitView.Of(preview.Split);
            await JsonSerializer.SerializeAsync(terminal.Data, view, SplitJson.Readable.SplitView, cancellationToken);
            terminal.Data.WriteByte((byte)'\n');
            return;
        }

        await using var writer = terminal.OpenData();
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        table.AddColumn(new TableColumn("#").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Claim"));
        table.AddColumn(new TableColumn("Worth").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Kind").NoWrap());
        foreach (var (claim, i) in preview.Split.Claims.Select((claim, i) => (claim, i)))
        {
            table.AddRow(
                new Text((i + 1).ToString(CultureInfo.InvariantCulture)),
                new Text(claim.Wording),
                new Text(claim.CheckWorthiness.Score.ToString("0.00", CultureInfo.InvariantCulture)),
                new Text(claim.Kind.ToString())
            );
        }

        terminal.Draw(writer).Write(table);
        await writer.FlushAsync(cancellationToken);
        await terminal.SayAsync(
            $"{Counted.Of(preview.Split.Claims.Count, "claim")} in {Counted.Of(preview.Split.Sentences.Count, "sentence")}; nothing was stored.",
            cancellationToken
        );
    }
}
