using System.Globalization;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Archiving;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>Citations as lines of a card: what they say, where they can be read, the words that matter.</summary>
internal static class EvidenceLines
{
    private const int MostChars = 950;
    private const int LineChars = 300;
    private const int NameChars = 70;
    private const int QuoteChars = 90;
    private const int FileChars = 50;

    public static string Of(IReadOnlyList<Citation> citations, CultureInfo culture)
    {
        List<string> lines = [];
        var chars = 0;
        foreach (var line in citations.Select(citation => Line(citation, culture)))
        {
            chars += line.Length + 1;
            if (chars > MostChars)
            {
                lines.Add(CardWords.Say(culture, "Evidence_More", citations.Count - lines.Count));
                break;
            }

            lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    /// <summary>One citation on one line, with Discord's marks.</summary>
    public static string Line(Citation citation, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var where = Where(citation);
        var publisher = citation.Publisher is { } name ? $" ({Markup.Plain(name, NameChars)})" : "";
        var quote = citation.Quote is { } words ? $" {Quoted(words, culture)}" : "";
        var archived = Attached(citation) + Archived(citation, culture);
        var line = CardWords.Say(
            culture,
            citation.IsPrimary ? "Evidence_Primary" : "Evidence_Line",
            citation.Number,
            ClaimTerms.Of(citation.Stance, culture),
            $"{where}{publisher}{quote}"
        );
        return line.Length + archived.Length <= LineChars ? line + archived
            : line.Length <= LineChars ? line
            : CardWords.Say(
                culture,
                "Evidence_Line",
                citation.Number,
                ClaimTerms.Of(citation.Stance, culture),
                Markup.Plain(citation.Title ?? citation.Address ?? citation.File?.Name ?? "", NameChars)
            );
    }

    private static string Quoted(string words, CultureInfo culture) =>
        CardWords.Say(culture, "Evidence_Quote", Markup.Plain(words.ReplaceLineEndings(" "), QuoteChars));

    private static string Where(Citation citation)
    {
        if (!Uri.TryCreate(citation.Address, UriKind.Absolute, out var address))
        {
            return Markup.Plain(citation.Title ?? citation.File?.Name ?? "", NameChars);
        }

        var link = Markup.Link(Fitting.Fit(citation.Title ?? address.Host, NameChars), address);
        return link.Length <= LineChars / 2 ? link : Markup.Plain(citation.Title ?? address.Host, NameChars);
    }

    // Evidence that is a file alone goes by the file's name already.
    private static string Attached(Citation citation) =>
        citation is { Address: not null, File: { } file } ? $" · {Markup.Plain(file.Name, FileChars)}" : "";

    private static string Archived(Citation citation, CultureInfo culture) =>
        Uri.TryCreate(citation.ArchivedAddress, UriKind.Absolute, out var copy)
            ? $" · {Markup.Link(CardWords.Say(culture, "Evidence_Archived"), copy)}"
        : citation is { ArchiveState: ArchiveState.Failed, ArchiveTrouble: { } trouble }
            ? $" · {CardWords.Say(culture, "Evidence_NotArchived", Why(trouble, citation.ArchiveAnswer, culture))}"
        : "";

    private static string Why(ArchiveTrouble trouble, int? answer, CultureInfo culture) =>
        CardWords.Say(culture, $"Archive_{trouble}", answer?.ToString(CultureInfo.InvariantCulture));
}
