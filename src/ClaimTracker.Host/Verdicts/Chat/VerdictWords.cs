using System.Globalization;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Verdicts.Chat;

/// <summary>What is said about verdicts.</summary>
internal static class VerdictWords
{
    private static readonly ChatTexts Words = new(typeof(VerdictWords));

    public static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.Say(culture, key, args);
}
