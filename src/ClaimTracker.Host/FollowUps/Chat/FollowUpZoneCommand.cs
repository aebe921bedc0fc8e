using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Teams.Chat;
using NodaTime;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary><c>/followup zone</c>: in which time zone somebody means the times they type.</summary>
internal sealed class FollowUpZoneCommand(ChatDoor door, Databases databases, ZoneSuggestions zones, TimeProvider time)
    : ChatCommand(door),
        ISuggestingHandler
{
    // What a person types to go with the team again.
    private const string AsTheTeam = "team";

    public override SlashPlace Place { get; } =
        FollowUpWords.Place(
            "Zone",
            CommandOption.Text(
                FollowUpWords.Named("MyZone"),
                FollowUpWords.About("MyZone"),
                suggests: true,
                mostChars: TeamSettings.ZoneMaxLengthChars
            )
        );

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var culture = ChatLanguage.Of(interaction.From.Locale);
        var found = zones.For(interaction.Typed, culture);
        return Task.FromResult<IReadOnlyList<Suggestion>>(
            interaction.Typed.Trim().Length > 0
                ? found
                :
                [
                    Suggestion.Fitted(FollowUpWords.Say(culture, "Zone_AsTheTeam"), AsTheTeam),
                    .. found.Take(InteractionResponse.Suggest.Most - 1),
                ]
        );
    }

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(interaction);
        if (interaction.Options.Text("zone") is { } typed && !string.IsNullOrWhiteSpace(typed))
        {
            var zone = typed.Trim() == AsTheTeam ? null : ZoneSuggestions.Find(typed) ?? typed.Trim();
            if (await databases.MoveAsync(visit.Member, zone, cancellationToken) is { } refusal)
            {
                return Answers.Refused(refusal, visit);
            }
        }

        await using var db = databases.Open(visit.Member.Team);
        var name = await db.ReadZoneAsync(visit.Member.Actor.Key, cancellationToken);
        var clock = ZoneSuggestions.TimeIn(name, Instant.FromDateTimeOffset(time.GetUtcNow()));
        return Answers.Private(FollowUpWords.Say(visit.Private, "Zone_Is", Markup.Plain(name), clock));
    }
}
