using System.Globalization;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Citations.Chat;

/// <summary>"Undo" below a confirmation: takes the evidence back, however long ago it was.</summary>
internal sealed class UndoButton(ChatDoor door, CitationWork work, CardKeeper keeper) : IComponentHandler
{
    public string Verb => CiteVerbs.Undo;

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
            id.Arguments is not [var first, var second]
            || !ClaimNumber.TryParse(first, CultureInfo.InvariantCulture, out var claim)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        var answer = await work.WithdrawAsync(new ClaimWish(visit.Member, claim), number, cancellationToken);
        if (answer is ClaimAnswer.Refused refused)
        {
            return Answers.Refused(refused.Why, visit);
        }

        keeper.Refresh(visit, claim);
        return new Reply.Update(CiteReplies.TakenBack(claim, number, visit.Private));
    }
}
