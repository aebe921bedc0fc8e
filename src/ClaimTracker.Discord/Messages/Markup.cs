using System.Globalization;
using System.Text;
using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Messages;

/// <summary>Discord's marks in text: mentions, times that each reader sees in the own zone, and text without marks.</summary>
public static class Markup
{
    private const string Special = "\\*_~`|>#-[]()<@:";

    public static string User(Snowflake id) => $"<@{id}>";

    public static string Role(Snowflake id) => $"<@&{id}>";

    public static string Channel(Snowflake id) => $"<#{id}>";

    /// <summary>A command that can be clicked: "claim show" and the id of the command "claim".</summary>
    public static string Command(string path, Snowflake id) => $"</{path}:{id}>";

    public static string Time(DateTimeOffset instant, TimeStyle style = TimeStyle.DateAndTime) =>
        $"<t:{instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}:{Letter(style)}>";

    /// <summary>A link with words of its own. The words lose their marks; an address with a bracket is written out safely.</summary>
    public static string Link(string words, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return $"[{Plain(words)}](<{address.AbsoluteUri.Replace(">", "%3E", StringComparison.Ordinal)}>)";
    }

    /// <summary>
    /// The text as it stands, whatever marks, mentions or links somebody put in it. Signs that turn the direction of writing for all that
    /// follows (Unicode's embeddings, overrides and isolates) are left out: letters know their own direction.
    /// </summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                continue;
            }

            if (Special.Contains(letter, StringComparison.Ordinal))
            {
                plain.Append('\\');
            }

            plain.Append(letter);
        }

        return plain.ToString();
    }

    /// <summary>The same, cut at a word so that with the signs that take the marks away it still fits.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="mostChars">At least 2, in UTF-16 units, the ellipsis included.</param>
    public static string Plain(string text, int mostChars)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostChars, 2);
        var room = mostChars;
        var plain = Plain(Fitting.Fit(text, room));
        while (plain.Length > mostChars)
        {
            // Each sign taken off the text takes off at most two here.
            room = Math.Max(1, room - ((plain.Length - mostChars + 1) / 2));
            plain = Plain(Fitting.Fit(text, room));
        }

        return plain;
    }

    private static char Letter(TimeStyle style) =>
        style switch
        {
            TimeStyle.Date => 'd',
            TimeStyle.LongDate => 'D',
            TimeStyle.DateAndTime => 'f',
            TimeStyle.WeekdayDateAndTime => 'F',
            TimeStyle.Relative => 'R',
            _ => throw new ArgumentOutOfRangeException(nameof(style)),
        };
}

/// <summary>How a time is shown; always in the reader's own zone and language.</summary>
public enum TimeStyle
{
    /// <summary>20/04/2026</summary>
    Date,

    /// <summary>20 April 2026</summary>
    LongDate,

    /// <summary>20 April 2026 16:20</summary>
    DateAndTime,

    /// <summary>Monday, 20 April 2026 16:20</summary>
    WeekdayDateAndTime,

    /// <summary>in 2 days</summary>
    Relative,
}
