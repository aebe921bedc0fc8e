using System.Globalization;
using System.Resources;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Routing;

/// <summary>What the router says by itself, privately and in the person's language; English where there is no other.</summary>
internal static class RouterTexts
{
    private static readonly ResourceManager Words = new(typeof(RouterTexts));

    public static OutgoingMessage Failed(Interaction interaction, string reference) =>
        Say(interaction, nameof(Failed), reference);

    public static OutgoingMessage UnknownCommand(Interaction interaction) => Say(interaction, nameof(UnknownCommand));

    public static OutgoingMessage OldButton(Interaction interaction) => Say(interaction, nameof(OldButton));

    public static OutgoingMessage TooSlow(Interaction interaction) => Say(interaction, nameof(TooSlow));

    public static OutgoingMessage MissingPermission(Interaction interaction, MissingPermissionException missing) =>
        Say(
            interaction,
            nameof(MissingPermission),
            Markup.Channel(missing.Channel),
            PermissionNames.List(missing.Missing, Culture(interaction.From.Locale))
        );

    private static OutgoingMessage Say(Interaction interaction, string key, params object[] arguments)
    {
        var culture = Culture(interaction.From.Locale);
        return OutgoingMessage.Create(
            string.Format(culture, Words.GetString(key, culture)!, arguments),
            isPrivate: true
        );
    }

    // The locale comes from outside: an odd one is no reason to fail.
    private static CultureInfo Culture(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
