using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Verdicts.Chat;

/// <summary>"Agree": signs a verdict off as the second person. A manager who presses it on a verdict of their own is asked first.</summary>
internal sealed class AgreeButton(ChatDoor door, VerdictWork work, ClaimReplies replies, Databases databases)
    : ClaimButton(door)
{
    public override string Verb => CardVerbs.Agree;

    protected override async Task<Reply> PressAsync(
        Visit visit,
        FormId about,
        ComponentInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        if (visit.Member.May(Deed.SignOffAlone) && await IsOwnAsync(visit, about.Claim, cancellationToken))
        {
            return Ask(visit, about);
        }

        // One agrees with what one has read: when it changed meanwhile, one is told.
        var wish = new ClaimWish(visit.Member, about.Claim, about.Seen);
        var answer = await work.AgreeAsync(wish, isAlone: false, cancellationToken);
        return await replies.OfButtonAsync(visit, about, interaction.Message, answer, cancellationToken);
    }

    private async Task<bool> IsOwnAsync(Visit visit, ClaimNumber claim, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(visit.Member.Team);
        var verdicts = await db.ListVerdictsAsync(claim, cancellationToken);
        return verdicts is [{ Status: VerdictStatus.Proposed } newest, ..]
            && newest.ProposedByKey == visit.Member.Actor.Key;
    }

    private static Reply.Show Ask(Visit visit, FormId about) =>
        new(
            OutgoingMessage.Create(
                VerdictWords.Say(visit.Private, "Alone", about.Claim),
                rows:
                [
                    ActionRow.Of(
                        Button.Danger(
                            VerdictWords.Say(visit.Private, "Alone_Button"),
                            (about with { Verb = CardVerbs.AgreeAlone }).ToCustomId()
                        )
                    ),
                ],
                isPrivate: true
            )
        );
}
