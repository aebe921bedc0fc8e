using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Claims.Chat.Commands;

/// <summary><c>/claim show</c>: the card, for the one who asks.</summary>
internal sealed class ShowCommand(ChatDoor door, ClaimOption option, ClaimReplies replies) : ClaimCommand(door, option)
{
    public override SlashPlace Place { get; } = ClaimCommands.Place("Show", ClaimOption.Create());

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ClaimNumber claim,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    ) =>
        visit.Member.Refuse(Deed.Read) is { } refusal
            ? Answers.Refused(refusal, visit)
            : await replies.CardAsync(visit, claim, within: null, from: null, cancellationToken);
}
