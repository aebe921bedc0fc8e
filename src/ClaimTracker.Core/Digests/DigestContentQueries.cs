using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Statistics;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Digests;

/// <summary>Finds what a digest tells. Everything is found by an index, and what was read is as much as happened, not as there is.</summary>
internal static class DigestContentQueries
{
    /// <summary>How much of each kind is listed; beyond it things are counted.</summary>
    public const int MostListed = 50;

    /// <summary>How many of the oldest unreviewed claims are named.</summary>
    public const int MostUnreviewed = 10;

    public static async Task<DigestContent> ReadContentAsync(
        this ClaimTrackerContext db,
        DigestPeriod period,
        CancellationToken cancellationToken
    )
    {
        // First: whatever comes in from here on is of the next digest.
        var lastClaim = new ClaimNumber((await db.ReadTeamAsync(cancellationToken)).LastClaimNumber);
        var after = await db.FindToldClaimAsync(period.From, cancellationToken);
        var fresh = await db.ListFreshAsync(after, lastClaim, cancellationToken);
        var decided = await db.ReadDecidedAsync(period.From, period.Until, cancellationToken);
        var followUps = await db.ReadFollowUpsAsync(period.Until, cancellationToken);
        return new DigestContent
        {
            LastClaim = lastClaim,
            NewClaims = new(fresh.Count, await db.TellAsync(Best(fresh), cancellationToken)),
            NewFrom = fresh.DistinctBy(claim => claim.Article).Count(),
            Verdicts = new(
                decided.Verdicts - decided.Corrections,
                await db.ListVerdictsAsync(period, isCorrection: false, cancellationToken)
            ),
            Corrections = new(
                decided.Corrections,
                await db.ListVerdictsAsync(period, isCorrection: true, cancellationToken)
            ),
            Ratings =
            [
                .. RatingScale
                    .All.Where(decided.ByRating.ContainsKey)
                    .Select(rating => new RatingCount(rating, decided.ByRating[rating])),
            ],
            Waiting = await db.ReadWaitingAsync(cancellationToken),
            FollowUps = followUps,
            ComingFollowUps = await db.CountComingAsync(period.Until, cancellationToken),
            Unreviewed = await db.ReadUnreviewedAsync(cancellationToken),
            People = new(decided.ByPerson.Count, [.. decided.ByPerson.Take(MostListed)]),
        };
    }

    /// <summary>The claim up to which the digests before have told.</summary>
    internal static async Task<ClaimNumber> FindToldClaimAsync(
        this ClaimTrackerContext db,
        DateTimeOffset from,
        CancellationToken cancellationToken
    )
    {
        var last = await db.ReadLastDigestAsync(cancellationToken);
        return last is not null && last.Until == from
            ? last.Content.LastClaim
            : await db.FindLastBeforeAsync(from, cancellationToken);
    }

    /// <summary>The newest claim that came in before; read from the end, so no more than what came in since.</summary>
    internal static async Task<ClaimNumber> FindLastBeforeAsync(
        this ClaimTrackerContext db,
        DateTimeOffset from,
        CancellationToken cancellationToken
    ) =>
        await db.Claims()
            .Where(claim => claim.CreatedAt < from)
            .OrderByDescending(claim => claim.Number)
            .Select(claim => (ClaimNumber?)claim.Number)
            .TagWith(nameof(FindLastBeforeAsync))
            .FirstOrDefaultAsync(cancellationToken)
        ?? default;

    /// <summary>What came in, by number, without its words.</summary>
    internal static Task<List<FreshClaim>> ListFreshAsync(
        this ClaimTrackerContext db,
        ClaimNumber after,
        ClaimNumber last,
        CancellationToken cancellationToken
    ) =>
        db.Claims()
            .Where(claim => claim.Number > after && claim.Number <= last)
            .Where(claim => claim.State != ClaimState.Dismissed && claim.State != ClaimState.Merged)
            .OrderBy(claim => claim.Number)
            .Select(claim => new FreshClaim(claim.Number, claim.ArticleId, claim.CheckWorthiness))
            .TagWith(nameof(ListFreshAsync))
            .ToListAsync(cancellationToken);

    private static IReadOnlyList<ClaimNumber> Best(IReadOnlyList<FreshClaim> fresh) =>
        [
            .. fresh
                .OrderByDescending(claim => claim.CheckWorthiness)
                .ThenBy(claim => claim.Number)
                .Take(MostListed)
                .Select(claim => claim.Number),
        ];
}

/// <summary>A claim that came in, before anybody wants its words.</summary>
internal readonly record struct FreshClaim(ClaimNumber Number, Articles.ArticleId Article, double CheckWorthiness);
