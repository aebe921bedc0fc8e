using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>A button of a claim's card that does something at once.</summary>
/// <param name="verb">Its verb.</param>
/// <param name="act">Does it.</param>
/// <param name="door">Who comes in.</param>
/// <param name="replies">What they see then.</param>
internal sealed class ActionButton(
    string verb,
    Func<ClaimWish, CancellationToken, Task<ClaimAnswer>> act,
    ChatDoor door,
    ClaimReplies replies
) : IComponentHandler
{
    public string Verb => verb;

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        if (FormId.Read(id) is not { } about)
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        // Nothing was typed, and each step says whether it is possible now: what was seen does not matter.
        var answer = await act(new ClaimWish(visit.Member, about.Claim), cancellationToken);
        return await replies.OfButtonAsync(visit, about, interaction.Message, answer, cancellationToken);
    }
}
