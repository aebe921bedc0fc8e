using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Host.Chat.Forms;

/// <summary>What happens when a form is sent: it is stored, or what was typed is kept and offered again.</summary>
internal sealed class FormModal(IClaimForm form, ChatDoor door, IClaimReplies replies) : IModalHandler
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
        var wish = new Core.Claims.ClaimWish(visit.Member, about.Claim, about.Seen);
        var answer = await form.SendAsync(visit, wish, values, cancellationToken);
        return await replies.OfFormAsync(visit, form, about, values, interaction.Message, answer, cancellationToken);
    }
}
