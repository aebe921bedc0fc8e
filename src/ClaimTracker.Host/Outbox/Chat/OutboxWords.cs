using System.Globalization;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Outbox.Chat;

/// <summary>What this feature says; the words are in the resource files of the same name.</summary>
internal static class OutboxWords
{
    private static readonly ChatTexts Words = new(typeof(OutboxWords));

    public static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.Say(culture, key, args);

    public static string Count(CultureInfo culture, string key, long count) => Words.Count(culture, key, count);
}
