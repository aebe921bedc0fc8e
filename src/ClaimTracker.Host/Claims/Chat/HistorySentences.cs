using System.Globalization;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>The trail of a claim in sentences: who did what, when, what it was before and after.</summary>
internal static class HistorySentences
{
    private const int QuoteChars = 110;
    private const int NameChars = 60;

    private static readonly ChatTexts Words = new(typeof(HistorySentences));

    /// <summary>One line, with Discord's marks.</summary>
    public static string Of(HistoryEntry entry, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var sentence = Words.Say(
            culture,
            Key(entry),
            $"**{Markup.Plain(entry.ActorName, NameChars)}**",
            Quote(entry.What, entry.Before, culture),
            Quote(entry.What, entry.After, culture)
        );
        return $"{Markup.Time(entry.At, TimeStyle.DateAndTime)} {sentence}";
    }

    // "sent-back" is "SentBack" in the resource file; what is not known here is named as it is stored.
    private static string Key(HistoryEntry entry)
    {
        var key = string.Concat(
            entry
                .What.Split('-', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => char.ToUpperInvariant(part[0]) + part[1..])
        );
        key = entry.What == ClaimChanges.Assigned && entry.Before is not null ? "Reassigned" : key;
        key =
            entry.What is ClaimChanges.Agreed or ClaimChanges.Proposed && entry.Before is not null
                ? $"{key}Correction"
                : key;
        key =
            entry.What is ClaimChanges.Published or ClaimChanges.Republished && entry.After is not null
                ? $"{key}Waived"
                : key;
        return Words.FindOrNull(ChatLanguage.English, key) is null ? "Other" : key;
    }

    private static string Quote(string what, string? text, CultureInfo culture) =>
        text is null ? ""
        : what
            is ClaimChanges.Proposed
                or ClaimChanges.Agreed
                or ClaimChanges.AgreedAlone
                or ClaimChanges.NeededNobody
                or ClaimChanges.PublicationCorrected
            ? Verdict(text, culture)
        : what.StartsWith(FollowUpChanges.Prefix, StringComparison.Ordinal) ? FollowUp(text)
        : what is ClaimChanges.Cited or ClaimChanges.CitationWithdrawn ? Evidence(text, culture)
        : Markup.Plain(text.ReplaceLineEndings(" "), QuoteChars);

    /// <summary>A follow-up as the history keeps it: its number, then perhaps a moment in seconds since 1970.</summary>
    private static string FollowUp(string text) =>
        text.Split(' ') is [var number, var seconds]
        && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? $"{number} ({Markup.Time(DateTimeOffset.FromUnixTimeSeconds(at), TimeStyle.DateAndTime)})"
            : Markup.Plain(text, QuoteChars);

    /// <summary>Evidence as the history keeps it: its stance, then where it can be read.</summary>
    private static string Evidence(string text, CultureInfo culture)
    {
        var words = text.Split(' ', 2);
        return words.Length == 2 && Enum.TryParse<Stance>(words[0], out var stance)
            ? $"{ClaimTerms.Of(stance, culture)}: {Markup.Plain(words[1], QuoteChars)}"
            : Markup.Plain(text, QuoteChars);
    }

    /// <summary>A verdict as the history keeps it: the rating's name on the first line, the explanation below.</summary>
    private static string Verdict(string text, CultureInfo culture)
    {
        var lines = text.Split('\n', 2);
        var rating = Enum.TryParse<Rating>(lines[0], out var known) ? ClaimTerms.Of(known, culture) : lines[0];
        return lines.Length == 1
            ? $"**{Markup.Plain(rating)}**"
            : $"**{Markup.Plain(rating)}** ({Markup.Plain(lines[1].ReplaceLineEndings(" "), QuoteChars)})";
    }
}
