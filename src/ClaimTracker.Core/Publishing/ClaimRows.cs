using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Publishing;

/// <summary>What the rows of an export are made from, in three figures: when none of them changed, no row did.</summary>
/// <param name="Claims">How many are meant.</param>
/// <param name="Changes">How often all of them together were changed.</param>
/// <param name="ChangedAt">When one of them was changed last; absent when none is meant.</param>
public sealed record RowsState(int Claims, long Changes, DateTimeOffset? ChangedAt);

public static class ClaimRows
{
    public static async Task<RowsState> ReadRowsStateAsync(
        this ClaimTrackerContext db,
        ClaimFilter filter,
        CancellationToken cancellationToken
    ) =>
        await db.Meant(filter)
            .GroupBy(_ => 1)
            .Select(all => new RowsState(
                all.Count(),
                all.Sum(claim => (long)claim.Version),
                all.Max(claim => (DateTimeOffset?)claim.UpdatedAt)
            ))
            .TagWith(nameof(ReadRowsStateAsync))
            .SingleOrDefaultAsync(cancellationToken)
        ?? new RowsState(0, 0, null);

    /// <summary>Every claim that is meant, by number, one at a time: memory does not grow with their count.</summary>
    public static IAsyncEnumerable<ClaimRow> StreamRowsAsync(this ClaimTrackerContext db, ClaimFilter filter) =>
        db.Meant(filter)
            .OrderBy(claim => claim.Number)
            .Join(
                db.Set<Article>(),
                claim => claim.ArticleId,
                article => article.Id,
                (claim, article) => new { claim, article }
            )
            .LeftJoin(
                db.Set<Verdict>(),
                // Of a claim's signed-off verdicts the newest counts. Said as a look-up by claim, so that the rows can be sent while
                // they are read: a ranking would read all verdicts first.
                row =>
                    db.Set<Verdict>()
                        .Where(verdict => verdict.ClaimId == row.claim.Id && verdict.Status == VerdictStatus.SignedOff)
                        .OrderByDescending(verdict => verdict.Id)
                        .Select(verdict => (VerdictId?)verdict.Id)
                        .FirstOrDefault(),
                verdict => (VerdictId?)verdict.Id,
                (row, verdict) =>
                    new ClaimRow(
                        row.claim.Number,
                        row.claim.Wording,
                        row.claim.State,
                        row.claim.Kind,
                        row.claim.CheckWorthiness,
                        row.claim.Attribution!.Speaker,
                        row.claim.Attribution!.Verb,
                        row.claim.Rule,
                        row.article.Number,
                        row.article.Title,
                        row.article.Address,
                        row.article.Publisher,
                        row.article.PublishedOn,
                        row.claim.CreatedAt,
                        row.claim.UpdatedAt,
                        verdict == null ? null : verdict.Rating,
                        verdict == null ? null : verdict.Explanation,
                        verdict == null ? null : verdict.ClosedByName,
                        verdict == null ? null : verdict.ClosedAt,
                        db.Set<Citation>()
                            .Count(citation => citation.ClaimId == row.claim.Id && citation.WithdrawnAt == null)
                    )
            )
            .TagWith(nameof(StreamRowsAsync))
            .AsAsyncEnumerable();
}
