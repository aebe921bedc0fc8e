using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Publishing;

public static class ClaimRows
{
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
