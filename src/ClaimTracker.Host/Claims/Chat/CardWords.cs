using System.Globalization;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>What stands on a claim's card.</summary>
internal static class CardWords
{
    private static readonly ChatTexts Words = new(typeof(CardWords));

    /// <summary>The caption of a button, field or line, by its key in the resource file.</summary>
    public static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.Say(culture, key, args);
}
