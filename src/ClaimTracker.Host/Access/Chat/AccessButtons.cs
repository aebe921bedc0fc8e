using System.Globalization;
using ClaimTracker.Core.Access;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web.Access;

namespace ClaimTracker.Host.Access.Chat;

/// <summary>"Web access" below the settings: the keys, and what can be done about them.</summary>
internal sealed class AccessPanelButton(AccessDoor door, AccessWork work) : AccessButton(door)
{
    public override string Verb => AccessPanel.Verb;

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    )
    {
        var listing = await work.ListAsync(visit.Member, cancellationToken);
        return listing.Is(out var keys, out var refusal)
            ? new Reply.Show(AccessPanel.Show(keys, visit.Private))
            : Answers.Refused(refusal, visit);
    }
}

/// <summary>"Link to the board": signs one browser in.</summary>
internal sealed class BoardLinkButton(AccessDoor door, WebLinks web, BoardLinks links, TimeProvider time)
    : AccessButton(door)
{
    public override string Verb => AccessPanel.LinkVerb;

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    )
    {
        var here = await web.ForAsync(visit.Member.Team, cancellationToken);
        // Without an address there is no link to make.
        if (here.Root is null)
        {
            return Answers.Private(AccessWords.Say(visit.Private, "NoAddress"));
        }

        var ends = Markup.Time(time.GetUtcNow() + BoardLinks.Life, TimeStyle.Relative);
        return new Reply.Show(
            OutgoingMessage.Create(
                AccessWords.Say(visit.Private, "Link", ends),
                rows: [ActionRow.Of(Button.Link(AccessWords.Say(visit.Private, "Open"), here.To(links.Issue())!))],
                isPrivate: true
            )
        );
    }
}

/// <summary>"New key": opens the form for one.</summary>
internal sealed class NewKeyButton(AccessDoor door) : AccessButton(door)
{
    public override string Verb => NewKeyForm.Name;

    // A form must be the first answer.
    public override WhenSlow WhenSlow => WhenSlow.Wait;

    protected override Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    ) => Task.FromResult<Reply>(new Reply.Open(NewKeyForm.Show(visit.Private)));
}

/// <summary>A key was chosen to be revoked: asks whether the person means it.</summary>
internal sealed class RevokeSelect(AccessDoor door, AccessWork work) : AccessButton(door)
{
    public override string Verb => AccessPanel.PickVerb;

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    )
    {
        if (
            interaction.Values is not [var typed]
            || !long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
        )
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        if (!(await work.ListAsync(visit.Member, cancellationToken)).Is(out var keys, out var refusal))
        {
            return Answers.Refused(refusal, visit);
        }

        return keys.FirstOrDefault(line => line.Id.Value == key) is { } found
            ? new Reply.Show(AccessPanel.Ask(found, visit.Private))
            : Answers.Refused(AccessRefusals.NoSuch(key), visit);
    }
}

/// <summary>"Revoke": the person means it.</summary>
internal sealed class RevokeButton(AccessDoor door, AccessWork work) : AccessButton(door)
{
    public override string Verb => AccessPanel.RevokeVerb;

    public override WhenSlow WhenSlow => WhenSlow.Acknowledge;

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        ComponentInteraction interaction,
        CustomId id,
        CancellationToken cancellationToken
    )
    {
        if (
            id.Arguments is not [var typed]
            || !long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
        )
        {
            return Answers.Private(FormWords.OldButton(visit.Private));
        }

        var outcome = await work.RevokeAsync(visit.Member, new ApiKeyId(key), cancellationToken);
        return outcome.Is(out var revoked, out var refusal)
            ? new Reply.Update(
                OutgoingMessage.Create(
                    AccessWords.Say(visit.Private, "Revoked", revoked.Id.Value, Markup.Plain(revoked.Name)),
                    isPrivate: true
                )
            )
            : Answers.Refused(refusal, visit);
    }
}
