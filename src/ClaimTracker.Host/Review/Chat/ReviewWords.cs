using System.Globalization;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Review.Chat;

/// <summary>What the forms of reviewers say.</summary>
internal static class ReviewWords
{
    private static readonly ChatTexts Words = new(typeof(ReviewWords));

    public static string Say(CultureInfo culture, string key, params ReadOnlySpan<object?> args) =>
        Words.Say(culture, key, args);
}
