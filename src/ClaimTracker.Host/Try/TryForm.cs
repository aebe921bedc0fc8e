using System.Globalization;

namespace ClaimTracker.Host.Try;

/// <summary>What somebody typed into the page.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Published">The day as it was typed.</param>
public sealed record TryForm(string Text, string Published)
{
    /// <summary>Some 3,000 words: a long article, and a fraction of a second to take apart.</summary>
    public const int MaxChars = 20_000;

    internal const string TooLong =
        "A text may have 20,000 characters here, and this one has more; paste a part of it.";

    private const string Missing = "There was no text; paste an article, or some sentences of one.";
    private const string BadDay = "The day needs to be a date such as 2026-11-20, or empty.";
    private const string DayFormat = "yyyy-MM-dd";

    public static TryForm Empty { get; } = new("", "");

    /// <summary>When it was published; relative dates in the claims are counted from there. Absent when not said.</summary>
    public DateOnly? PublishedOn =>
        DateOnly.TryParseExact(Published, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>Why it cannot be taken apart; absent when it can.</summary>
    public string? Problem =>
        string.IsNullOrWhiteSpace(Text) ? Missing
        : Text.Length > MaxChars ? TooLong
        : Published.Length > 0 && PublishedOn is null ? BadDay
        : null;

    internal static TryForm Read(string? text, string? published) =>
        // A form sends a line's end as two characters.
        new((text ?? "").ReplaceLineEndings("\n"), published?.Trim() ?? "");
}
