using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Review;

internal readonly record struct QueuedClaim(ClaimId Id, ClaimNumber Number);

internal static class QueueQueries
{
    /// <summary>The first claim for somebody: what they have taken, else the best of the queue that nobody else looks at.</summary>
    public static async Task<QueuedClaim?> FindNextAsync(
        this ClaimTrackerContext db,
        string personKey,
        ArticleNumber? article,
        DateTimeOffset now,
        TimeSpan skipLasts,
        bool isSkipped,
        CancellationToken cancellationToken
    )
    {
        var since = now - skipLasts;
        var claims = db.Meant(new ClaimFilter { Article = article })
            .Where(claim =>
                isSkipped
                == db.Set<QueueSkip>()
                    .Any(skip => skip.ClaimId == claim.Id && skip.PersonKey == personKey && skip.At > since)
            );
        var taken = claims.Where(claim => claim.State == ClaimState.InReview && claim.HolderKey == personKey);
        var free = claims.Where(claim =>
            claim.State == ClaimState.Unreviewed
            && !db.Set<QueueOffer>()
                .Any(offer => offer.ClaimId == claim.Id && offer.PersonKey != personKey && offer.Until > now)
        );
        return await FirstAsync(taken, cancellationToken) ?? await FirstAsync(free, cancellationToken);
    }

    private static Task<QueuedClaim?> FirstAsync(IQueryable<Claim> claims, CancellationToken cancellationToken) =>
        claims
            .OrderByDescending(claim => claim.CheckWorthiness)
            .ThenBy(claim => claim.Number)
            .Select(claim => (QueuedClaim?)new QueuedClaim(claim.Id, claim.Number))
            .TagWith(nameof(FindNextAsync))
            .FirstOrDefaultAsync(cancellationToken);
}
