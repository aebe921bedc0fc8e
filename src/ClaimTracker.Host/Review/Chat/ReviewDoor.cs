using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Review;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Review.Chat;

/// <summary>Gives somebody their next claim, whichever way they asked for it.</summary>
internal sealed class ReviewDoor(ReviewQueue queue, ClaimReplies replies, CardKeeper keeper)
{
    /// <summary>A new card for everybody with the next claim; when there is none, a private word.</summary>
    public async Task<Reply> NextAsync(Visit visit, ArticleNumber? within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var turning = await queue.NextAsync(visit.Member, within, cancellationToken);
        return !turning.Is(out var turn, out var refusal) ? Answers.Refused(refusal, visit)
            : turn.Claim is not { } claim ? Nothing(visit, within)
            : await replies.PublicCardAsync(visit, claim, within, cancellationToken);
    }

    /// <summary>The next claim in the place of the card that was pressed.</summary>
    public async Task<Reply> TurnAsync(
        Visit visit,
        ArticleNumber? within,
        Message from,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(from);
        var turning = await queue.NextAsync(visit.Member, within, cancellationToken);
        if (!turning.Is(out var turn, out var refusal))
        {
            return Answers.Refused(refusal, visit);
        }

        if (turn.Claim is not { } claim)
        {
            return Nothing(visit, within);
        }

        var reply = await replies.CardAsync(visit, claim, within, from, cancellationToken);
        return reply is Reply.Update update && !from.Flags.HasFlag(MessageFlags.Ephemeral)
            ? update with
            {
                Shown = keeper.Placed(visit, claim),
            }
            : reply;
    }

    private static Reply Nothing(Visit visit, ArticleNumber? within) =>
        Answers.Private(
            within is { } article
                ? CardWords.Say(visit.Private, "QueueEmptyArticle", article)
                : CardWords.Say(visit.Private, "QueueEmpty")
        );
}
