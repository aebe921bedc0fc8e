using System.Globalization;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Help;

/// <summary>What <c>/help</c> says; the words are in the resource files of the same name.</summary>
internal static class HelpTexts
{
    private static readonly ChatTexts Words = new(typeof(HelpTexts));

    public static Localized Named(string key) => Words.Named(key);

    public static Localized About(string key) => Words.About(key);

    public static string Title(CultureInfo culture, Rank rank) => Words.Say(culture, $"{nameof(Title)}_{rank}");

    /// <summary>What the commands of a rank are headed with.</summary>
    public static string Group(CultureInfo culture, Rank rank) => Words.Say(culture, $"{nameof(Group)}_{rank}");

    /// <summary>How a claim gets from an article to its verdict, in five lines.</summary>
    public static string Road(CultureInfo culture, bool needsSecondPerson) =>
        string.Join(
            '\n',
            Words.Say(culture, "Road_1"),
            Words.Say(culture, "Road_2"),
            Words.Say(culture, "Road_3"),
            Words.Say(culture, needsSecondPerson ? "Road_4" : "Road_4_Alone"),
            Words.Say(culture, "Road_5")
        );

    /// <summary>Between a command and what it is for.</summary>
    public static string Dash(CultureInfo culture) => Words.Say(culture, nameof(Dash));

    public static string MessageMenu(CultureInfo culture, string name) => Words.Say(culture, nameof(MessageMenu), name);

    public static string UserMenu(CultureInfo culture, string name) => Words.Say(culture, nameof(UserMenu), name);
}
