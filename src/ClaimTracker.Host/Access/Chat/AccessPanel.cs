using System.Globalization;
using ClaimTracker.Core.Access;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Host.Access.Chat;

/// <summary>The keys of a team, with what can be done about them. No secret is in it.</summary>
internal static class AccessPanel
{
    public const string Verb = "access";
    public const string LinkVerb = "access-link";
    public const string PickVerb = "access-pick";
    public const string RevokeVerb = "access-revoke";

    private const int MostLines = 20;
    private const int NameChars = 60;

    /// <summary>What leads to the panel.</summary>
    public static Button Opener(CultureInfo culture) =>
        Button.Secondary(AccessWords.Say(culture, "Panel"), CustomId.Create(Verb));

    public static OutgoingMessage Show(IReadOnlyList<ApiKeyLine> keys, CultureInfo culture) =>
        OutgoingMessage.Create(
            embeds:
            [
                Embed.Create(
                    AccessWords.Say(culture, "Panel"),
                    Fitting.Fit(string.Join('\n', Lines(keys, culture)), Embed.MostDescriptionChars),
                    footer: EmbedFooter.Create(AccessWords.Say(culture, "Footer"))
                ),
            ],
            rows:
            [
                ActionRow.Of(
                    Button.Primary(AccessWords.Say(culture, "LinkButton"), CustomId.Create(LinkVerb)),
                    Button.Secondary(AccessWords.Say(culture, "NewButton"), CustomId.Create(NewKeyForm.Name))
                ),
                .. keys.Chunk(Select.MostValues).Select((some, place) => Picker(some, place, culture)),
            ],
            isPrivate: true
        );

    /// <summary>Asks whether that key is to be revoked.</summary>
    public static OutgoingMessage Ask(ApiKeyLine key, CultureInfo culture) =>
        OutgoingMessage.Create(
            AccessWords.Say(culture, "Ask", key.Id.Value, Markup.Plain(key.Name)),
            rows:
            [
                ActionRow.Of(
                    Button.Danger(AccessWords.Say(culture, "Revoke"), CustomId.Create(RevokeVerb, Number(key)))
                ),
            ],
            isPrivate: true
        );

    private static IEnumerable<string> Lines(IReadOnlyList<ApiKeyLine> keys, CultureInfo culture)
    {
        yield return AccessWords.Say(culture, keys.Count == 0 ? "Empty" : "About");
        foreach (var key in keys.Take(MostLines))
        {
            var used = key.LastUsedAt is { } at
                ? AccessWords.Say(culture, "Used", Markup.Time(at, TimeStyle.DateAndTime))
                : AccessWords.Say(culture, "Unused");
            yield return AccessWords.Say(
                culture,
                "Line",
                key.Id.Value,
                Markup.Plain(key.Name, NameChars),
                AccessWords.Scope(culture, key.Scope),
                ApiKey.SecretPrefix + key.Hint,
                used
            );
        }

        if (keys.Count > MostLines)
        {
            yield return AccessWords.Count(culture, "More", keys.Count - MostLines);
        }
    }

    private static ActionRow Picker(ApiKeyLine[] keys, int place, CultureInfo culture) =>
        ActionRow.Of(
            StringSelect.Create(
                new SelectSettings(
                    CustomId.Create(PickVerb, place.ToString(CultureInfo.InvariantCulture)),
                    AccessWords.Say(culture, "Pick")
                ),
                [
                    .. keys.Select(key =>
                        Choice.Create(Fitting.Fit(key.Name, Choice.MostChars), Number(key), Begins(key))
                    ),
                ]
            )
        );

    private static string Begins(ApiKeyLine key) => $"{Number(key)} · {ApiKey.SecretPrefix}{key.Hint}…";

    private static string Number(ApiKeyLine key) => key.Id.Value.ToString(CultureInfo.InvariantCulture);
}
