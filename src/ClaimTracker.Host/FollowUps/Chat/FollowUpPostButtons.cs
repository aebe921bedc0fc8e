using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;
using NodaTime;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>A button under the post of a follow-up that is due. When it did something, the post says what, and has no more buttons.</summary>
internal abstract class FollowUpPostButton(ChatDoor door, CardKeeper keeper) : IComponentHandler
{
    public abstract string Verb { get; }

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(id);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        if (
            id.Arguments is not [var number, ..]
            || !FollowUpNumber.TryParse(number, CultureInfo.InvariantCulture, out var which)
        )
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        var outcome = await DoAsync(visit, which, id.Arguments, cancellationToken);
        if (!outcome.Is(out var changed, out var no))
        {
            return Answers.Refused(no, visit);
        }

        keeper.Refresh(visit, changed.ClaimNumber);
        var by = Markup.Plain(visit.Member.Actor.Name);
        var told = FollowUpWords.Say(
            visit.Public,
            "Post_Closed",
            changed.ClaimNumber,
            FollowUpTold.Of(changed, visit.Public),
            by
        );
        return new Reply.Update(OutgoingMessage.Create(told));
    }

    protected abstract Task<Outcome<FollowUp>> DoAsync(
        Visit visit,
        FollowUpNumber number,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    );
}

internal sealed class FollowUpDoneButton(ChatDoor door, CardKeeper keeper, FollowUpWork work)
    : FollowUpPostButton(door, keeper)
{
    public override string Verb => FollowUpPostWriter.DoneVerb;

    protected override Task<Outcome<FollowUp>> DoAsync(
        Visit visit,
        FollowUpNumber number,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    ) => work.FinishAsync(visit.Member, number, isOfPost: true, cancellationToken);
}

/// <summary>A day or a week later, at this hour of the person's clocks.</summary>
internal sealed class FollowUpSnoozeButton(
    ChatDoor door,
    CardKeeper keeper,
    FollowUpWork work,
    Databases databases,
    TimeProvider time
) : FollowUpPostButton(door, keeper)
{
    private const int MostDays = 31;

    public override string Verb => FollowUpPostWriter.SnoozeVerb;

    protected override async Task<Outcome<FollowUp>> DoAsync(
        Visit visit,
        FollowUpNumber number,
        IReadOnlyList<string> arguments,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(arguments);
        var isRead = int.TryParse(arguments[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        await using var db = databases.Open(visit.Member.Team);
        var name = await db.ReadZoneAsync(visit.Member.Actor.Key, cancellationToken);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZone.Utc;
        var now = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(zone).LocalDateTime;
        var until = now.PlusDays(isRead ? Math.Clamp(days, 1, MostDays) : 1).InZoneLeniently(zone);
        return await work.SnoozeAsync(
            visit.Member,
            number,
            until.ToDateTimeOffset().ToUniversalTime(),
            isOfPost: true,
            cancellationToken
        );
    }
}

/// <summary>"Open": the claim's card, for the one who pressed.</summary>
internal sealed class FollowUpOpenButton(ChatDoor door, ClaimReplies replies) : IComponentHandler
{
    public string Verb => FollowUpPostWriter.OpenVerb;

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(id);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        return !entering.Is(out var visit, out var refusal) ? Answers.Refused(refusal, interaction.From)
            : id.Arguments is not [var number]
            || !ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim)
                ? Answers.Private(FormWords.OldButton(visit.Private))
            : visit.Member.Refuse(Deed.Read) is { } no ? Answers.Refused(no, visit)
            : await replies.CardAsync(visit, claim, within: null, from: null, cancellationToken);
    }
}
