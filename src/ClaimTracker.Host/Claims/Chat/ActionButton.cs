using ClaimTracker.Core.Claims;
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
) : ClaimButton(door)
{
    public override string Verb => verb;

    protected override async Task<Reply> PressAsync(
        Visit visit,
        FormId about,
        ComponentInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        // Nothing was typed, and each step says whether it is possible now: what was seen does not matter.
        var answer = await act(new ClaimWish(visit.Member, about.Claim), cancellationToken);
        return await replies.OfButtonAsync(visit, about, interaction.Message, answer, cancellationToken);
    }
}
