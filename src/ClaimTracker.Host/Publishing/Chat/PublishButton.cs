using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>"Publish" on a checked claim's card.</summary>
internal sealed class PublishButton(ChatDoor door, PublishWork work, PublishReplies replies) : ClaimButton(door)
{
    public override string Verb => CardVerbs.Publish;

    protected override async Task<Reply> PressAsync(
        Visit visit,
        FormId about,
        ComponentInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        // One publishes what one has read: when it changed meanwhile, one is told.
        var wish = new ClaimWish(visit.Member, about.Claim, about.Seen);
        var answer = await work.PublishAsync(wish, PublishingDetails.None, cancellationToken);
        return await replies.OfAsync(visit, about, answer, typed: null, interaction.Message, cancellationToken);
    }
}
