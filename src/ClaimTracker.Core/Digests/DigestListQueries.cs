using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Digests;

/// <summary>The lists of a digest: the first of each kind.</summary>
internal static class DigestListQueries
{
    private const int Most = DigestContentQueries.MostListed;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>These claims, in their order.</summary>
    public static async Task<IReadOnlyList<ToldClaim>> TellAsync(
        this ClaimTrackerContext db,
        IReadOnlyList<ClaimNumber> numbers,
        CancellationToken cancellationToken
    )
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        var claims = await db.Claims()
            .Where(claim => numbers.Contains(claim.Number))
            .Join(
                db.Set<Article>(),
                claim => claim.ArticleId,
                article => article.Id,
                (claim, article) =>
                    new ToldClaim(
                        claim.Number,
                        DigestQuote.Of(claim.Wording),
                        article.Language,
                        claim.CheckWorthiness,
                        claim.CreatedAt
                    )
            )
            .TagWith(nameof(TellAsync))
            .ToDictionaryAsync(claim => claim.Number, cancellationToken);
        return [.. numbers.Where(claims.ContainsKey).Select(number => claims[number])];
    }

    /// <summary>What was signed off, the newest first.</summary>
    public static Task<List<ToldVerdict>> ListVerdictsAsync(
        this ClaimTrackerContext db,
        DigestPeriod period,
        bool isCorrection,
        CancellationToken cancellationToken
    ) =>
        db.Set<Verdict>()
            .Where(verdict =>
                verdict.Status == VerdictStatus.SignedOff
                && verdict.ClosedAt >= period.From
                && verdict.ClosedAt < period.Until
                && verdict.CorrectsId != null == isCorrection
            )
            .OrderByDescending(verdict => verdict.ClosedAt)
            .ThenByDescending(verdict => verdict.Id)
            .Take(Most)
            .Join(
                db.Claims(),
                verdict => verdict.ClaimId,
                claim => claim.Id,
                (verdict, claim) =>
                    new ToldVerdict(
                        claim.Number,
                        DigestQuote.Of(claim.Wording),
                        db.Set<Article>()
                            .Where(article => article.Id == claim.ArticleId)
                            .Select(article => article.Language)
                            .Single(),
                        verdict.Rating,
                        db.Set<Verdict>()
                            .Where(before => before.Id == verdict.CorrectsId)
                            .Select(before => (Rating?)before.Rating)
                            .SingleOrDefault(),
                        verdict.ClosedAt!.Value
                    )
            )
            .TagWith(nameof(ListVerdictsAsync))
            .ToListAsync(cancellationToken);

    /// <summary>What waits for a second person, the oldest first.</summary>
    public static async Task<DigestList<WaitingVerdict>> ReadWaitingAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    )
    {
        var waiting = db.Set<Verdict>().Where(verdict => verdict.Status == VerdictStatus.Proposed);
        var count = await waiting.TagWith(nameof(ReadWaitingAsync)).CountAsync(cancellationToken);
        var listed = await waiting
            .OrderBy(verdict => verdict.ProposedAt)
            .ThenBy(verdict => verdict.Id)
            .Take(Most)
            .Join(
                db.Claims(),
                verdict => verdict.ClaimId,
                claim => claim.Id,
                (verdict, claim) =>
                    new WaitingVerdict(
                        claim.Number,
                        DigestQuote.Of(claim.Wording),
                        db.Set<Article>()
                            .Where(article => article.Id == claim.ArticleId)
                            .Select(article => article.Language)
                            .Single(),
                        verdict.ProposedByName,
                        verdict.ProposedAt
                    )
            )
            .TagWith(nameof(ReadWaitingAsync))
            .ToListAsync(cancellationToken);
        return new(count, listed);
    }

    /// <summary>Follow-ups that are due, whether somebody was told so already or will be in a moment; the oldest first.</summary>
    public static async Task<DigestList<WaitingFollowUp>> ReadFollowUpsAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var due = db.Set<FollowUp>().Where(one => one.DueAt != null);
        var comesNow = db.Set<FollowUp>().Where(one => one.DueAt == null && one.NextAt != null && one.NextAt <= now);
        var count =
            await due.TagWith(nameof(ReadFollowUpsAsync)).CountAsync(cancellationToken)
            + await comesNow.TagWith(nameof(ReadFollowUpsAsync)).CountAsync(cancellationToken);
        var listed = await db.TellAsync(due.OrderBy(one => one.DueAt).ThenBy(one => one.Id), cancellationToken);
        listed.AddRange(
            await db.TellAsync(comesNow.OrderBy(one => one.NextAt).ThenBy(one => one.Id), cancellationToken)
        );
        return new(count, [.. listed.OrderBy(one => one.Since).ThenBy(one => one.Number).Take(Most)]);
    }

    /// <summary>How many follow-ups come up in the seven days after.</summary>
    public static Task<int> CountComingAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        db.Set<FollowUp>()
            .Where(one => one.NextAt != null && one.NextAt > now && one.NextAt <= now + Week)
            .TagWith(nameof(CountComingAsync))
            .CountAsync(cancellationToken);

    /// <summary>What nobody has taken, the oldest first.</summary>
    public static async Task<DigestList<ToldClaim>> ReadUnreviewedAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    )
    {
        // Their numbers stand in the index of states; asked for the smallest ones, databases walk through all claims by number instead.
        var numbers = await db.Claims()
            .Where(claim => claim.State == ClaimState.Unreviewed)
            .Select(claim => claim.Number)
            .TagWith(nameof(ReadUnreviewedAsync))
            .ToListAsync(cancellationToken);
        ClaimNumber[] oldest = [.. numbers.Order().Take(DigestContentQueries.MostUnreviewed)];
        return new(numbers.Count, await db.TellAsync(oldest, cancellationToken));
    }

    private static Task<List<WaitingFollowUp>> TellAsync(
        this ClaimTrackerContext db,
        IQueryable<FollowUp> ordered,
        CancellationToken cancellationToken
    ) =>
        ordered
            .Take(Most)
            .Join(
                db.Claims(),
                one => one.ClaimId,
                claim => claim.Id,
                (one, claim) =>
                    new WaitingFollowUp(
                        one.Number,
                        claim.Number,
                        DigestQuote.Of(claim.Wording),
                        db.Set<Article>()
                            .Where(article => article.Id == claim.ArticleId)
                            .Select(article => article.Language)
                            .Single(),
                        DigestQuote.Of(one.Note),
                        one.OwnerName,
                        one.DueAt ?? one.NextAt!.Value
                    )
            )
            .TagWith(nameof(WaitingFollowUp))
            .ToListAsync(cancellationToken);
}
