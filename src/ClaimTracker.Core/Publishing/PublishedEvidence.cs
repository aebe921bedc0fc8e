using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Publishing;

public static class PublishedEvidence
{
    /// <summary>
    /// What the published verdict rests on, primary sources first. What was cited after it, and what was taken back since, is not of this
    /// revision.
    /// </summary>
    public static async Task<IReadOnlyList<Citation>> ListPublishedCitationsAsync(
        this ClaimTrackerContext db,
        ClaimNumber claim,
        CancellationToken cancellationToken
    )
    {
        var verdict = await db.Publications()
            .Where(one => one.Number == claim)
            .Join(db.Set<Verdict>(), one => one.VerdictId, row => row.Id, (one, row) => row)
            .AsNoTracking()
            .TagWith(nameof(ListPublishedCitationsAsync))
            .SingleOrDefaultAsync(cancellationToken);
        return verdict is null
            ? []
            :
            [
                .. (await db.ListCitationsAsync(claim, cancellationToken)).Where(citation =>
                    verdict.RestsOn.Contains(citation.Id)
                ),
            ];
    }
}
