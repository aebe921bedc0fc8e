using System.Globalization;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Webhooks.Chat;

/// <summary>What this feature says; the words are in the resource files of the same name.</summary>
internal static class WebhookWords
{
    private static readonly ChatTexts Words = new(typeof(WebhookWords));

    public static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.Say(culture, key, args);
}
