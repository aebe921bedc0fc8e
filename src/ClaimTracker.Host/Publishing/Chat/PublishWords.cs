using System.Globalization;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>What is said about publishing and withdrawing.</summary>
internal static class PublishWords
{
    private static readonly ChatTexts Words = new(typeof(PublishWords));

    public static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.Say(culture, key, args);

    /// <summary>The name of a command or option.</summary>
    public static Localized Named(string key) => Words.Named(key);

    /// <summary>What a command or option is for.</summary>
    public static Localized About(string key) => Words.About(key);
}
