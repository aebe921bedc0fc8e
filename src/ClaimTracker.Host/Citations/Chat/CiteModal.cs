using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Citations.Chat;

/// <summary>What happens when the form with evidence is sent: the card changes, and who cited is told privately what became of it.</summary>
internal sealed class CiteModal(CiteForm form, ChatDoor door, IClaimReplies replies, CiteReplies told) : IModalHandler
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
        ArgumentNullException.ThrowIfNull(conversation);
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
        var wish = new ClaimWish(visit.Member, about.Claim);
        var answer = await form.BringAsync(wish, values, cancellationToken);
        var reply = await replies.OfFormAsync(
            visit,
            form,
            about,
            values,
            interaction.Message,
            answer.Answer,
            cancellationToken
        );
        if (answer.Number is not { } number)
        {
            return reply;
        }

        var confirmation = await told.ConfirmAsync(visit, about.Claim, number, answer, cancellationToken);
        return interaction.Message is null
            ? new Reply.Show(confirmation)
            : await TellAsync(conversation, confirmation, reply, cancellationToken);
    }

    // The form is taken note of first: what follows an answer needs one.
    private static async Task<Reply> TellAsync(
        Conversation conversation,
        OutgoingMessage confirmation,
        Reply reply,
        CancellationToken cancellationToken
    )
    {
        await conversation.ShowProgressAsync(confirmation, cancellationToken);
        await conversation.FollowUpAsync(confirmation, cancellationToken);
        return reply;
    }
}
