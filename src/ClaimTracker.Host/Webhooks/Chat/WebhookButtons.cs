using System.Globalization;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Webhooks;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Webhooks.Chat;

/// <summary>A button or list of the webhooks' panel, for those who set the team up.</summary>
internal abstract class WebhookControl(ChatDoor door) : IComponentHandler
{
    public abstract string Verb { get; }

    public virtual WhenSlow WhenSlow => WhenSlow.Acknowledge;

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
        return !entering.Is(out var visit, out var refusal) ? Answers.Refused(refusal, interaction.From)
            : visit.Member.Refuse(Deed.SetUp) is { } no ? Answers.Refused(no, visit)
            : await AnswerAsync(visit, interaction, id, cancellationToken);
    }

    protected abstract Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    );
}

/// <summary>"Webhooks" below what <c>/setup</c> shows, and "Back": lists them.</summary>
internal sealed class WebhookListButton(ChatDoor door, WebhookPanel panel) : WebhookControl(door)
{
    public override string Verb => WebhookPanel.ListVerb;

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    )
    {
        var list = await panel.ShowAllAsync(visit, note: null, cancellationToken);
        return id.Arguments is [WebhookPanel.Update] ? new Reply.Update(list) : new Reply.Show(list);
    }
}

/// <summary>The choice of one: shows it with its log.</summary>
internal sealed class WebhookPicker(ChatDoor door, WebhookPanel panel) : WebhookControl(door)
{
    public override string Verb => WebhookPanel.PickVerb;

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    ) =>
        interaction.Values is [var typed] && WebhookNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number)
            ? new Reply.Update(await panel.ShowOneAsync(visit, number, note: null, cancellationToken))
            : Answers.Private(FormWords.OldButton(visit.Private));
}

/// <summary>The buttons below one webhook.</summary>
internal sealed class WebhookDeedButton(ChatDoor door, WebhookPanel panel, WebhookWork work) : WebhookControl(door)
{
    public override string Verb => WebhookDeeds.Verb;

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    )
    {
        if (!WebhookDeeds.TryRead(id, out var deed, out var number))
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        return deed switch
        {
            WebhookDeed.Ping => await PingAsync(visit, number, cancellationToken),
            WebhookDeed.Pause => await TellAsync(
                visit,
                number,
                await work.PauseAsync(visit.Member, number, cancellationToken),
                "Done_Paused",
                cancellationToken
            ),
            WebhookDeed.Resume => await TellAsync(
                visit,
                number,
                await work.ResumeAsync(visit.Member, number, cancellationToken),
                "Done_Resumed",
                cancellationToken
            ),
            WebhookDeed.SendAgain => await TellAsync(
                visit,
                number,
                await work.SendAgainAsync(visit.Member, number, one: null, cancellationToken),
                "Done_SentAgain",
                cancellationToken
            ),
            WebhookDeed.RemoveForGood => await TellAsync(
                visit,
                number,
                await work.RemoveAsync(visit.Member, number, cancellationToken),
                "Done_Removed",
                cancellationToken
            ),
            WebhookDeed.Remove => new Reply.Update(WebhookPanel.AskRemoval(number, visit.Private)),
            _ => new Reply.Update(await panel.ShowOneAsync(visit, number, note: null, cancellationToken)),
        };
    }

    private async Task<Reply> TellAsync(
        Visit visit,
        WebhookNumber number,
        Outcome<Webhook> outcome,
        string words,
        CancellationToken cancellationToken
    )
    {
        if (!outcome.Is(out var hook, out var refusal))
        {
            return Answers.Refused(refusal, visit);
        }

        var note = WebhookWords.Say(visit.Private, words, WebhookTerms.Name(hook));
        return new Reply.Update(await panel.ShowOneAsync(visit, number, note, cancellationToken));
    }

    private async Task<Reply> PingAsync(Visit visit, WebhookNumber number, CancellationToken cancellationToken)
    {
        var pinging = await work.PingAsync(visit.Member, number, cancellationToken);
        if (!pinging.Is(out var ping, out var refusal))
        {
            return Answers.Refused(refusal, visit);
        }

        // What went wrong stands in the log, which is shown.
        var words = ping.State == WebhookDeliveryState.Delivered ? "Done_Pinged" : "Done_PingFailed";
        var note = WebhookWords.Say(visit.Private, words, number);
        return new Reply.Update(await panel.ShowOneAsync(visit, number, note, cancellationToken));
    }
}
