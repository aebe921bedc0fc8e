using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Language.Kinds;

namespace ClaimTracker.Host.Claims;

/// <summary>What stored names are called on a page.</summary>
internal static class ClaimWords
{
    /// <summary>Reasons for a score by their stable names; a new one is shown by its name until it has words here.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["absolute"] = "it leaves no exception",
        ["cause"] = "it says what caused what",
        ["comparison"] = "it compares",
        ["date"] = "it gives a date",
        ["deed"] = "somebody did something",
        ["few-words"] = "it is very short",
        ["figure"] = "it gives a figure",
        ["first-person"] = "the writer speaks of themselves",
        ["hedge"] = "it is put cautiously",
        ["many-words"] = "it says much",
        ["mere-opinion"] = "it is only a judgement",
        ["mere-rhetoric"] = "it is only a flourish",
        ["named-actor"] = "it names somebody",
        ["opinion"] = "it judges",
        ["prediction"] = "it is about the future",
        ["public-actor"] = "it is about somebody in public office",
        ["public-matter"] = "it is about a public matter",
        ["rhetoric"] = "it has the tone of a flourish",
        ["scale"] = "it is about large amounts",
        ["second-person"] = "it speaks to the reader",
        ["unresolved"] = "it cannot be understood alone",
    };

    public static string Of(ClaimState state) =>
        state switch
        {
            ClaimState.InReview => "In review",
            _ => state.ToString(),
        };

    public static string Of(Rating rating) =>
        rating switch
        {
            Rating.MostlyTrue => "Mostly true",
            Rating.HalfTrue => "Half true",
            Rating.MostlyFalse => "Mostly false",
            Rating.MisleadingContext => "Misleading context",
            _ => rating.ToString(),
        };

    public static string Of(ClaimKind kind) => kind.ToString();

    /// <summary>What a kind means, for people who do not know the word.</summary>
    public static string Meaning(ClaimKind kind) =>
        kind switch
        {
            ClaimKind.Fact => "something that happened or is so",
            ClaimKind.Quantity => "a figure is the point",
            ClaimKind.Comparison => "two things, or two times, are set against each other",
            ClaimKind.Quotation => "somebody's words, given as such",
            ClaimKind.Prediction => "something that is said to come",
            ClaimKind.Opinion => "a judgement; no evidence would settle it",
            ClaimKind.Rhetoric => "a flourish that asserts nothing",
            ClaimKind.Question => "a question",
            _ => "tells the reader to do something",
        };

    public static string Reason(string name) =>
        Reasons.TryGetValue(name, out var words) ? words : name.Replace('-', ' ');

    public static string Score(double checkWorthiness) =>
        checkWorthiness.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>An instant for people, in UTC and saying so.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>An instant for programs, as the <c>time</c> element wants it.</summary>
    public static string Stamp(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
