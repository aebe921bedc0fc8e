using System.Globalization;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Teams.Chat;

/// <summary>What <c>/setup</c> says; the words are in the resource files of the same name.</summary>
internal static class SetupTexts
{
    private static readonly ChatTexts Words = new(typeof(SetupTexts));

    public static Localized Named(string key) => Words.Named(key);

    public static Localized About(string key) => Words.About(key);

    public static string Title(CultureInfo culture) => Words.Say(culture, nameof(Title));

    public static string TitleChanged(CultureInfo culture) => Words.Say(culture, nameof(TitleChanged));

    /// <summary>What a setting is called.</summary>
    public static string Title(CultureInfo culture, string setting) => Words.Say(culture, $"Title_{setting}");

    /// <summary>The value of a setting with what it means.</summary>
    public static string Set(CultureInfo culture, string setting, string value) =>
        Words.Say(culture, $"Set_{setting}", value);

    /// <summary>What it means that nothing was chosen.</summary>
    public static string Unset(CultureInfo culture, string setting, string other) =>
        Words.Say(culture, $"Unset_{setting}", other);

    public static string ZoneIs(CultureInfo culture, string zone, string clock) =>
        Words.Say(culture, nameof(ZoneIs), zone, clock);

    /// <summary>"Europe/Paris — it is 14:05", while a person types.</summary>
    public static string ZoneNow(CultureInfo culture, string zone, string clock) =>
        Words.Say(culture, nameof(ZoneNow), zone, clock);

    public static string SecondPersonIs(CultureInfo culture, bool isNeeded) =>
        Words.Say(culture, isNeeded ? "SecondPerson_Yes" : "SecondPerson_No");

    /// <param name="days">Absent: nobody is asked.</param>
    public static string StaleAfterIs(CultureInfo culture, int? days) =>
        days is { } some ? Words.Count(culture, "StaleAfter", some) : Words.Say(culture, "StaleAfter_Never");

    /// <summary>What a language calls itself.</summary>
    public static string LanguageName(CultureInfo language) => Words.Say(language, nameof(LanguageName));

    public static string NoChannels(CultureInfo culture) => Words.Say(culture, nameof(NoChannels));

    public static string HowToChange(CultureInfo culture) => Words.Say(culture, nameof(HowToChange));

    public static string ChannelFine(CultureInfo culture, string channel) =>
        Words.Say(culture, nameof(ChannelFine), channel);

    public static string ChannelLacks(CultureInfo culture, string channel, string permissions) =>
        Words.Say(culture, nameof(ChannelLacks), channel, permissions);

    public static string ChannelGone(CultureInfo culture, string channel) =>
        Words.Say(culture, nameof(ChannelGone), channel);

    public static string ChannelUnknown(CultureInfo culture, string channel) =>
        Words.Say(culture, nameof(ChannelUnknown), channel);

    /// <summary>What a team that was never set up is told once.</summary>
    public static string Hint(CultureInfo culture, string command) => Words.Say(culture, nameof(Hint), command);
}
