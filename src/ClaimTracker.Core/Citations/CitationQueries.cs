using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Citations;

public static class CitationQueries
{
    /// <summary>The evidence of a claim that counts: primary sources first, then as it was cited.</summary>
    public static Task<List<Citation>> ListCitationsAsync(
        this ClaimTrackerContext db,
        ClaimNumber claim,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var claims = db.KeyOf(claim);
        return db.Set<Citation>()
            .AsNoTracking()
            .Include(citation => citation.File)
            .Where(citation => citation.WithdrawnAt == null)
            .Where(citation => claims.Contains(citation.ClaimId))
            .OrderByDescending(citation => citation.IsPrimary)
            .ThenBy(citation => citation.Number)
            .TagWith(nameof(ListCitationsAsync))
            .ToListAsync(cancellationToken);
    }

    /// <summary>All of a claim's evidence, tracked, also what was taken back.</summary>
    internal static Task<List<Citation>> FindCitationsAsync(
        this ClaimTrackerContext db,
        Claim claim,
        CancellationToken cancellationToken
    ) =>
        db.Set<Citation>()
            .Where(citation => citation.ClaimId == claim.Id)
            .OrderBy(citation => citation.Number)
            .TagWith(nameof(FindCitationsAsync))
            .ToListAsync(cancellationToken);
}
