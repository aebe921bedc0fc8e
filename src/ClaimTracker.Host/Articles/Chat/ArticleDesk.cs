using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>Brings articles in for people in Discord and makes the message that all of the channel sees.</summary>
internal sealed class ArticleDesk(ChatDoor door, ArticleIntake intake, ArticleShelf shelf, AttachedFiles files)
{
    /// <summary>Who comes in, when they may bring an article in; else why not.</summary>
    public async Task<Outcome<Visit>> EnterAsync(InteractionSource from, CancellationToken cancellationToken)
    {
        var entering = await door.EnterAsync(from, cancellationToken);
        return entering.Is(out var visit, out _) && visit.Member.Refuse(Deed.BringIn) is { } refusal
            ? refusal
            : entering;
    }

    /// <summary>Takes in a page; everybody sees which one is being read.</summary>
    public async Task<Reply> AddPageAsync(
        Visit visit,
        Uri address,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        await ShowReadingAsync(visit, address.IdnHost, conversation, cancellationToken);
        return Say(visit, await AddAsync(visit, new ArticleSource.Page(address), StatedFacts.None, cancellationToken));
    }

    /// <summary>Takes in a file that was sent to Discord.</summary>
    public async Task<Reply> AddFileAsync(
        Visit visit,
        Attachment file,
        StatedFacts stated,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        await ShowReadingAsync(visit, file.Filename, conversation, cancellationToken);
        var fetching = await files.ReadAsync(file, cancellationToken);
        return fetching.Is(out var source, out var refusal)
            ? Say(visit, await AddAsync(visit, source, stated, cancellationToken))
            : Answers.Refused(refusal, visit);
    }

    /// <summary>Takes in words.</summary>
    /// <returns>The message about the article, or why it was not taken.</returns>
    public async Task<Outcome<OutgoingMessage>> AddAsync(
        Visit visit,
        ArticleSource source,
        StatedFacts stated,
        CancellationToken cancellationToken
    )
    {
        var adding = await intake.AddAsync(visit.Member.Team, source, stated, visit.Member.Actor, cancellationToken);
        if (!adding.Is(out var receipt, out var refusal))
        {
            return refusal;
        }

        var facts = await shelf.FindAsync(visit, receipt.Number, cancellationToken);
        return ArticleCard.Added(facts!, receipt.IsNew, visit.Public);
    }

    /// <summary>What came of it, as the answer.</summary>
    public static Reply Say(Visit visit, Outcome<OutgoingMessage> adding) =>
        adding.Is(out var message, out var refusal) ? new Reply.Show(message) : Answers.Refused(refusal, visit);

    private static Task ShowReadingAsync(
        Visit visit,
        string what,
        Conversation conversation,
        CancellationToken cancellationToken
    ) =>
        conversation.ShowProgressAsync(
            OutgoingMessage.Create(ArticleWords.Texts.Say(visit.Public, "Reading", Markup.Plain(what, 300))),
            cancellationToken
        );
}
