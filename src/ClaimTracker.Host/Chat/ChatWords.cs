using System.Globalization;

namespace ClaimTracker.Host.Chat;

/// <summary>Words that several features show.</summary>
internal static class ChatWords
{
    private static readonly ChatTexts Words = new(typeof(ChatWords));

    public static string Back(CultureInfo culture) => Words.Say(culture, nameof(Back));

    public static string Next(CultureInfo culture) => Words.Say(culture, nameof(Next));

    public static string Nothing(CultureInfo culture) => Words.Say(culture, nameof(Nothing));

    public static string OpenOnTheWeb(CultureInfo culture) => Words.Say(culture, nameof(OpenOnTheWeb));

    /// <summary>"…and 12 more".</summary>
    public static string AndMore(CultureInfo culture, int count) => Words.Count(culture, nameof(AndMore), count);
}
