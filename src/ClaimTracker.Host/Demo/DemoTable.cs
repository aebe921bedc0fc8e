using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Intake;
using ClaimTracker.Host.Commands;
using Spectre.Console;

namespace ClaimTracker.Host.Demo;

/// <summary>An article's claims beside the sentences they came from.</summary>
internal static class DemoTable
{
    private const int SentenceMaxChars = 60;

    public static void Write(
        IntakeReceipt receipt,
        string text,
        IReadOnlyList<ClaimMark> claims,
        Terminal terminal,
        TextWriter writer
    )
    {
        var known = receipt.IsNew ? "" : " (was here already)";
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("Claim").NoWrap());
        table.AddColumn(new TableColumn("Wording"));
        table.AddColumn(new TableColumn("Worth").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("From the sentence"));
        foreach (var claim in claims)
        {
            table.AddRow(
                new Text(claim.Number.ToString()),
                new Text(claim.Wording),
                new Text(claim.CheckWorthiness.ToString("0.00", CultureInfo.InvariantCulture)),
                new Text(Begin(claim.Sentence.Of(text)))
            );
        }

        var console = terminal.Draw(writer);
        console.Write(new Text($"{receipt.Number} {receipt.Title}{known}", new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        if (claims.Count > 0)
        {
            console.Write(table);
        }

        console.WriteLine();
    }

    /// <summary>The first words, on one line: the claim beside them says the rest.</summary>
    private static string Begin(string sentence)
    {
        var line = string.Join(' ', sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= SentenceMaxChars)
        {
            return line;
        }

        var lastBlank = line.LastIndexOf(' ', SentenceMaxChars);
        return $"{line[..(lastBlank > 0 ? lastBlank : SentenceMaxChars)]}…";
    }
}
