using System.Globalization;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Access.Chat;
using ClaimTracker.Host.Outbox.Chat;
using ClaimTracker.Host.Webhooks.Chat;
using NodaTime;

namespace ClaimTracker.Host.Teams.Chat;

/// <summary>Shows how a team works, and what each setting means, to the one who asked.</summary>
/// <param name="Settings">As they are now.</param>
/// <param name="Culture">The language of the one who asked.</param>
/// <param name="Public">The language of what everybody sees.</param>
internal sealed record SetupCard(TeamSettings Settings, CultureInfo Culture, CultureInfo Public)
{
    /// <param name="channels">What the bot lacks in the channels, a line for each.</param>
    /// <param name="undelivered">What the bot could not post; absent when it could post everything.</param>
    /// <param name="isChanged">Whether something was changed just now.</param>
    /// <param name="now">Tells the time in the team's zone.</param>
    public OutgoingMessage Show(
        IReadOnlyList<string> channels,
        UndeliveredPosts? undelivered,
        bool isChanged,
        DateTimeOffset now
    ) =>
        OutgoingMessage.Create(
            embeds:
            [
                Embed.Create(
                    isChanged ? SetupTexts.TitleChanged(Culture) : SetupTexts.Title(Culture),
                    channels.Count == 0 ? SetupTexts.NoChannels(Culture) : string.Join('\n', channels),
                    fields: [.. Fields(now)],
                    footer: EmbedFooter.Create(SetupTexts.HowToChange(Culture))
                ),
                .. undelivered is null ? [] : new[] { undelivered.List },
            ],
            rows:
            [
                .. undelivered?.Buttons is { } buttons ? new[] { buttons } : [],
                ActionRow.Of(AccessPanel.Opener(Culture), WebhookPanel.Opener(Culture)),
            ],
            isPrivate: true
        );

    private IEnumerable<EmbedField> Fields(DateTimeOffset now)
    {
        yield return Field("ReviewChannel", Channel(Settings.ReviewChannel));
        yield return Field("DigestChannel", Channel(Settings.DigestChannel));
        yield return EmbedField.Create(
            SetupTexts.Title(Culture, "Zone"),
            SetupTexts.ZoneIs(
                Culture,
                Settings.Zone,
                ZoneSuggestions.TimeIn(Settings.Zone, Instant.FromDateTimeOffset(now))
            )
        );
        yield return Field(
            "Language",
            Settings.Language is null ? null : SetupTexts.LanguageName(Public),
            SetupTexts.LanguageName(Public)
        );
        yield return Field("ReviewerRole", Role(Settings.ReviewerRole));
        yield return Field("EditorRole", Role(Settings.EditorRole));
        yield return EmbedField.Create(
            SetupTexts.Title(Culture, "SecondPerson"),
            SetupTexts.SecondPersonIs(Culture, Settings.NeedsSecondPerson)
        );
        yield return EmbedField.Create(
            SetupTexts.Title(Culture, "StaleAfter"),
            SetupTexts.StaleAfterIs(Culture, Settings.StaleAfterDays)
        );
    }

    // The value with what it means, or what it means that there is none.
    private EmbedField Field(string key, string? value, string other = "") =>
        EmbedField.Create(
            SetupTexts.Title(Culture, key),
            value is null ? SetupTexts.Unset(Culture, key, other) : SetupTexts.Set(Culture, key, value)
        );

    private static string? Channel(string? id) =>
        Snowflake.TryParse(id, out var channel) ? Markup.Channel(channel) : null;

    private static string? Role(string? id) => Snowflake.TryParse(id, out var role) ? Markup.Role(role) : null;
}
