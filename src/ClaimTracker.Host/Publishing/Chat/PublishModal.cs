using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>What happens when the form for what was missing is sent: the claim is published, or every reason why not is listed again.</summary>
internal sealed class PublishModal(ChatDoor door, PublishForm form, PublishReplies replies) : IModalHandler
{
    public string Verb => form.Name;

    public async Task<Reply> HandleAsync(
        ModalInteraction interaction,
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

        var values = FormValues.Of(interaction.Fields, form.Fields);
        var wish = new ClaimWish(visit.Member, about.Claim, about.Seen);
        var answer = await form.PublishAsync(visit, wish, values, cancellationToken);
        return await replies.OfAsync(visit, about, answer, values, from: null, cancellationToken);
    }
}
