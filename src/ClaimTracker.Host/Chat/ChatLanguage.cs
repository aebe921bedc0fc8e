using System.Globalization;

namespace ClaimTracker.Host.Chat;

/// <summary>The languages the bot speaks: French to those who read French, English to everybody else.</summary>
internal static class ChatLanguage
{
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static CultureInfo French { get; } = CultureInfo.GetCultureInfo("fr");

    /// <param name="locale">A code of Discord's or of a team's settings, such as <c>fr</c> or <c>pt-BR</c>; anything else is English.</param>
    public static CultureInfo Of(string? locale) =>
        locale is not null
        && (
            locale.Equals("fr", StringComparison.OrdinalIgnoreCase)
            || locale.StartsWith("fr-", StringComparison.OrdinalIgnoreCase)
        )
            ? French
            : English;
}
