using ClaimTracker.Core.Webhooks;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Webhooks.Chat;

/// <summary>"Add": opens the form for an address.</summary>
internal sealed class WebhookAddButton(ChatDoor door) : WebhookControl(door)
{
    public override string Verb => WebhookPanel.AddVerb;

    // A form must be the first answer.
    public override WhenSlow WhenSlow => WhenSlow.Wait;

    protected override Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<Reply>(
            new Reply.Open(
                Modal.Create(
                    CustomId.Create(WebhookForm.VerbText),
                    WebhookWords.Say(visit.Private, "Form_Title"),
                    Label.Create(
                        WebhookWords.Say(visit.Private, "Form_Address"),
                        TextInput.Line(
                            WebhookForm.Address,
                            placeholder: "https://cms.example/claims",
                            mostChars: Webhook.AddressMaxLengthChars
                        ),
                        WebhookWords.Say(visit.Private, "Form_About")
                    )
                )
            )
        );
}

/// <summary>What happens when that form is sent: the webhook is there, and its secret is shown this once.</summary>
internal sealed class WebhookForm(ChatDoor door, WebhookPanel panel, WebhookWork work) : IModalHandler
{
    public const string VerbText = "webhook-add-form";
    public const string Address = "address";

    public string Verb => VerbText;

    public async Task<Reply> HandleAsync(
        ModalInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var closed))
        {
            return Answers.Refused(closed, interaction.From);
        }

        var adding = await work.AddAsync(visit.Member, interaction.Fields.Text(Address), cancellationToken);
        if (!adding.Is(out var hook, out var refusal))
        {
            return Answers.Refused(refusal, visit);
        }

        var note = WebhookWords.Say(visit.Private, "Done_Added", WebhookTerms.Name(hook), hook.Secret);
        return new Reply.Update(await panel.ShowOneAsync(visit, hook.Number, note, cancellationToken));
    }
}
