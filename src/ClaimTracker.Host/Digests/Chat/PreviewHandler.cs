using System.Globalization;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Digests.Chat;

/// <summary><c>/digest preview</c>: what the next digest says so far, for the one who asks.</summary>
internal sealed class PreviewHandler(ChatDoor door, DigestDesk desk, WebLinks links) : ChatCommand(door)
{
    public override SlashPlace Place { get; } = DigestCommands.Place("Preview");

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        if (!(await desk.PreviewAsync(visit.Member, cancellationToken)).Is(out var digest, out var refusal))
        {
            return Answers.Refused(refusal, visit);
        }

        var web = await links.ForAsync(visit.Member.Team, cancellationToken);
        var title = DigestWords.Texts.Say(visit.Private, "TitlePreview");
        var message = new DigestMessage(digest, title, Page: null, web, visit.Private);
        return new Reply.Show(message.Show().ToPrivate());
    }
}

/// <summary><c>/digest post</c>: the same for everybody in the channel, now. The digest of the week still comes.</summary>
internal sealed class PostHandler(ChatDoor door, DigestDesk desk, WebLinks links)
    : ChatCommand(door),
        IRestrictedHandler
{
    public Deed Deed => Deed.Review;

    public override WhenSlow WhenSlow => WhenSlow.ThinkPublicly;

    public override SlashPlace Place { get; } = DigestCommands.Place("Post");

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        var mayNot = visit.Member.Refuse(Deed.Review);
        if (mayNot is not null)
        {
            return Answers.Refused(mayNot, visit);
        }

        return (await desk.PreviewAsync(visit.Member, cancellationToken)).Is(out var digest, out var refusal)
            ? new Reply.Show(await ShowAsync(digest, visit.Member.Team, visit.Public, cancellationToken))
            : Answers.Refused(refusal, visit);
    }

    private async Task<OutgoingMessage> ShowAsync(
        Digest digest,
        Core.Storage.TeamId team,
        CultureInfo culture,
        CancellationToken cancellationToken
    )
    {
        var web = await links.ForAsync(team, cancellationToken);
        var title = DigestWords.Texts.Say(culture, "TitleNow", DigestWords.Day(digest.On, culture));
        return new DigestMessage(digest, title, Page: null, web, culture).Show();
    }
}
