using System.Globalization;
using System.Text.RegularExpressions;

namespace ClaimTracker.Core.Calendar.Reading;

/// <summary>A piece of what somebody typed: a date or time in figures, a number, a word.</summary>
internal readonly record struct Token(TokenKind Kind, string Text)
{
    /// <summary>The numbers in it, in order.</summary>
    public int[] Figures =>
        [.. Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(figures => Whole(figures))];

    private static char[] Separators { get; } = ['/', '.', '-', ':', ',', '+', 't'];

    /// <summary>The value of a run of digits; one too long to matter counts as the largest.</summary>
    public static int Whole(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;
}

internal enum TokenKind
{
    /// <summary>2026-12-01</summary>
    YearFirst,

    /// <summary>01/12/2026, 01/12/26, 1/12</summary>
    Slashed,

    /// <summary>01.12.2026</summary>
    Dotted,

    /// <summary>9:00, 14:30:05</summary>
    Clock,

    /// <summary>2.30, which is a time beside "pm" and after "at"</summary>
    DottedClock,

    /// <summary>+02:00</summary>
    Offset,
    Number,
    Word,
    Comma,
    Unknown,
}

/// <summary>Cuts folded text into tokens; no character but spaces is lost.</summary>
internal static partial class Tokens
{
    private static readonly TokenKind[] Kinds = Enum.GetValues<TokenKind>();

    public static IReadOnlyList<Token> Of(string folded) =>
        [.. Shapes().Matches(folded).Select(match => new Token(KindOf(match), match.Value))];

    private static TokenKind KindOf(Match match) => Kinds.First(kind => match.Groups[kind.ToString()].Success);

    [GeneratedRegex(
        """
            (?<YearFirst>[0-9]{4}(?<between>[-/.])[0-9]{1,2}\k<between>[0-9]{1,2}(t(?=[0-9])|(?![0-9])))
            | (?<Slashed>[0-9]{1,2}(?<between>[-/])[0-9]{1,2}\k<between>([0-9]{4}|[0-9]{2})(?![0-9]) | [0-9]{1,2}/[0-9]{1,2}(?![0-9/]))
            | (?<Dotted>[0-9]{1,2}\.[0-9]{1,2}\.([0-9]{4}|[0-9]{2})(?![0-9]))
            | (?<Clock>[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?(?![0-9:]))
            | (?<DottedClock>[0-9]{1,2}\.[0-9]{2}(?!\.?[0-9]))
            | (?<Offset>[-+][0-9]{1,2}(:?[0-9]{2})?(?![0-9:]))
            | (?<Number>[0-9]+)
            | (?<Word>\p{L}+|@)
            | (?<Comma>[,;.!?()]|-(?![0-9]))
            | (?<Unknown>\S)
            """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shapes();
}
