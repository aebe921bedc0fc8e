using System.Globalization;
using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>Follow-ups in people's words.</summary>
internal static class FollowUpTerms
{
    private const int WordingChars = 110;
    private const int NoteChars = 90;
    private const int NameChars = 40;

    /// <summary>"every week until 1 December 2026".</summary>
    public static string Of(Repeat repeat, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(repeat);
        var kind = FollowUpWords.Say(culture, $"Repeats_{repeat.Kind}");
        return repeat.Until is { } until
            ? FollowUpWords.Say(culture, "Repeats_Until", kind, until.ToString("d MMMM uuuu", culture))
            : kind;
    }

    /// <summary>A line of a list, with Discord's marks.</summary>
    public static string Line(FollowUpLine line, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(line);
        var when = line.At is { } at ? Markup.Time(at, TimeStyle.DateAndTime) : "";
        var key = line.DueAt is null ? "Line_Coming" : "Line_Due";
        var repeat = line.Repeat == Repeat.Never ? "" : $" · {Of(line.Repeat, culture)}";
        var note = line.Note.Length == 0 ? "" : $"\n> {Markup.Plain(line.Note.ReplaceLineEndings(" "), NoteChars)}";
        return FollowUpWords.Say(
                culture,
                key,
                line.Number,
                when,
                line.Claim,
                Markup.Plain(line.Wording.ReplaceLineEndings(" "), WordingChars),
                Markup.Plain(line.OwnerName, NameChars)
            )
            + repeat
            + note;
    }
}
