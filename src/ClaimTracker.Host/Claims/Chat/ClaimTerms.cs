using System.Globalization;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Chat;
using ClaimTracker.Language.Kinds;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>What stored names are called in Discord.</summary>
internal static class ClaimTerms
{
    private static readonly ChatTexts Words = new(typeof(ClaimTerms));

    public static string Of(ClaimState state, CultureInfo culture) => Words.Say(culture, $"State_{state}");

    public static string Of(ClaimKind kind, CultureInfo culture) => Words.Say(culture, $"Kind_{kind}");

    public static string Of(Rating rating, CultureInfo culture) => Words.Say(culture, $"Rating_{rating}");

    /// <summary>What a rating means, in a few words.</summary>
    public static string Meaning(Rating rating, CultureInfo culture) => Words.Say(culture, $"Meaning_{rating}");

    public static string Of(Stance stance, CultureInfo culture) => Words.Say(culture, $"Stance_{stance}");

    /// <summary>A reason for a score, by its stable name.</summary>
    public static string Reason(string name, CultureInfo culture) =>
        Words.FindOrNull(culture, $"Reason_{name.Replace('-', '_')}") ?? name.Replace('-', ' ');
}
