using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Review;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Review.Chat;

/// <summary>"Start review" below an article: the next claim of that article, on a card of its own.</summary>
internal sealed class StartButton(ChatDoor door, ReviewDoor review) : IComponentHandler
{
    public string Verb => CardVerbs.Review;

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
            : id.Arguments is [var number]
            && ArticleNumber.TryParse(number, CultureInfo.InvariantCulture, out var article)
                ? await review.NextAsync(visit, article, cancellationToken)
            : Answers.Private(FormWords.OldButton(visit.Private));
    }
}

/// <summary>"Next claim" on a card: the card stays, the next claim gets its own.</summary>
internal sealed class NextButton(ChatDoor door, ReviewDoor review) : ClaimButton(door)
{
    public override string Verb => CardVerbs.Next;

    protected override Task<Reply> PressAsync(
        Visit visit,
        FormId about,
        ComponentInteraction interaction,
        CancellationToken cancellationToken
    ) => review.NextAsync(visit, about.Within, cancellationToken);
}

/// <summary>"Skip" on a card: the next claim takes the place of this one, which others get.</summary>
internal sealed class SkipButton(ChatDoor door, ReviewDoor review, ReviewQueue queue) : ClaimButton(door)
{
    public override string Verb => CardVerbs.Skip;

    protected override async Task<Reply> PressAsync(
        Visit visit,
        FormId about,
        ComponentInteraction interaction,
        CancellationToken cancellationToken
    ) =>
        await queue.SkipAsync(visit.Member, about.Claim, cancellationToken) is { } no
            ? Answers.Refused(no, visit)
            : await review.TurnAsync(visit, about.Within, interaction.Message, cancellationToken);
}
