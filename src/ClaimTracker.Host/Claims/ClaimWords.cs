using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Language.Kinds;

namespace ClaimTracker.Host.Claims;

/// <summary>What stored names are called on a page.</summary>
internal static class ClaimWords
{
    /// <summary>Reasons for a score by their stable names; a new one is shown by its name until it has words here.</summary>
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["figure"] = "it gives a figure",
        ["named-actor"] = "it names somebody",
        ["named-place"] = "it names a place",
        ["date"] = "it gives a date",
        ["comparison"] = "it compares",
        ["quotation"] = "it repeats somebody's words",
        ["attribution"] = "somebody is reported as saying it",
        ["hedge"] = "it is put cautiously",
        ["opinion"] = "it is a judgement",
        ["rhetoric"] = "it is a flourish",
        ["prediction"] = "it is about the future",
        ["question"] = "it asks",
        ["needs-context"] = "it cannot be understood alone",
    };

    public static string Of(ClaimState state) =>
        state switch
        {
            ClaimState.InReview => "In review",
            _ => state.ToString(),
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
