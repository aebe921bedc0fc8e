using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;

namespace ClaimTracker.Host.Chat.Forms;

/// <summary>The button that opens a form.</summary>
internal sealed class FormButton(IClaimForm form, ChatDoor door) : IComponentHandler
{
    public string Verb => form.Name;

    // A form must be the first answer.
    public WhenSlow WhenSlow => WhenSlow.Wait;

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

        var opening = await form.OpenAsync(visit, about.ToCustomId(), about.Claim, typed: null, cancellationToken);
        return opening.Is(out var modal, out var no) ? new Reply.Open(modal) : Answers.Refused(no, visit);
    }
}
