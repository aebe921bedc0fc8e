using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.StaleClaims;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.StaleClaims.Chat;

/// <summary>An answer to the question about a stale claim. When it did something, the post says what, and has no more buttons.</summary>
internal abstract class StalePostButton(ChatDoor door, CardKeeper keeper) : IComponentHandler
{
    public abstract string Verb { get; }

    /// <summary>Which words tell what was done.</summary>
    protected abstract string Told { get; }

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

        if (Read(id) is not { } asked)
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        var answer = await DoAsync(visit.Member, asked, cancellationToken);
        // Whatever came of it, the card that everybody sees may be out of date now.
        keeper.Refresh(visit, asked.Claim);
        return answer switch
        {
            ClaimAnswer.Done => new Reply.Update(OutgoingMessage.Create(Tell(visit, asked))),
            ClaimAnswer.Refused refused => Answers.Refused(refused.Why, visit),
            _ => throw new InvalidOperationException($"Nothing was seen before, and then: {answer}"),
        };
    }

    protected abstract Task<ClaimAnswer> DoAsync(TeamMember by, StalePost asked, CancellationToken cancellationToken);

    private string Tell(Visit visit, StalePost asked) =>
        StaleWords.Say(visit.Public, Told, asked.Claim, Markup.Plain(visit.Member.Actor.Name));

    /// <summary>Absent when the id is not one of ours: anybody can send any id.</summary>
    private static StalePost? Read(CustomId id) =>
        id.Arguments is [var number, var version]
        && ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new StalePost(claim, seen)
            : null;
}

/// <summary>"Still on it": the holder keeps the claim.</summary>
internal sealed class StillOnItButton(ChatDoor door, CardKeeper keeper, StaleWork work) : StalePostButton(door, keeper)
{
    public override string Verb => StalePostWriter.StillOnItVerb;

    protected override string Told => "Done_StillOnIt";

    protected override Task<ClaimAnswer> DoAsync(TeamMember by, StalePost asked, CancellationToken cancellationToken) =>
        work.StayOnAsync(by, asked, cancellationToken);
}

/// <summary>"Give back": the claim goes into the queue.</summary>
internal sealed class GiveBackButton(ChatDoor door, CardKeeper keeper, StaleWork work) : StalePostButton(door, keeper)
{
    public override string Verb => StalePostWriter.GiveBackVerb;

    protected override string Told => "Done_GaveBack";

    protected override Task<ClaimAnswer> DoAsync(TeamMember by, StalePost asked, CancellationToken cancellationToken) =>
        work.GiveBackAsync(by, asked, cancellationToken);
}
