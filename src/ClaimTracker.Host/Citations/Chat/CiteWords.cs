using System.Globalization;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Citations.Chat;

/// <summary>What is said to somebody who brings evidence.</summary>
internal static class CiteWords
{
    private static readonly ChatTexts Words = new(typeof(CiteWords));

    public static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.Say(culture, key, args);

    public static Localized Named(string key) => Words.Named(key);

    public static Localized About(string key) => Words.About(key);
}
