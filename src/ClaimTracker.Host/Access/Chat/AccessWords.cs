using System.Globalization;
using ClaimTracker.Core.Access;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Access.Chat;

/// <summary>What is said about access to the web; the words are in the resource files of the same name.</summary>
internal static class AccessWords
{
    private static readonly ChatTexts Words = new(typeof(AccessWords));

    public static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.Say(culture, key, args);

    public static string Count(CultureInfo culture, string key, long count) => Words.Count(culture, key, count);

    /// <summary>What a scope is called.</summary>
    public static string Scope(CultureInfo culture, ApiKeyScope scope) => Words.Say(culture, $"Scope_{scope}");
}
