using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Citations.Archiving;

/// <summary>A citation that wants a copy.</summary>
/// <param name="At">When the copy is due.</param>
internal sealed record WantedCopy(TeamId Team, CitationId Citation, string Address, int Tries, DateTimeOffset At);

/// <summary>A citation whose copy came, or failed for good.</summary>
public sealed record SettledCopy(TeamId Team, ClaimNumber Claim, ArchiveState State);

/// <remarks>The one feature that looks across teams: the service is asked for all of them, one copy after the other.</remarks>
internal static class ArchiveQueries
{
    /// <summary>The copy that is due first, of any team; absent when none is wanted.</summary>
    public static Task<WantedCopy?> FindWantedCopyAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    ) =>
        db.Set<Citation>()
            .IgnoreQueryFilters([TeamFilter.Name])
            .Where(citation => citation.ArchiveNextTryAt != null)
            .OrderBy(citation => citation.ArchiveNextTryAt)
            .ThenBy(citation => citation.Id)
            .Select(citation => new WantedCopy(
                citation.TeamId,
                citation.Id,
                citation.Address!,
                citation.ArchiveTries,
                citation.ArchiveNextTryAt!.Value
            ))
            .TagWith(nameof(FindWantedCopyAsync))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Puts the copy off, unless it was settled or put off meanwhile: whoever succeeds asks for it.</summary>
    public static async Task<bool> PutOffAsync(
        this ClaimTrackerContext db,
        WantedCopy wanted,
        DateTimeOffset until,
        int tries,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset? seen = wanted.At;
        DateTimeOffset? next = until;
        return await db.Set<Citation>()
                .Where(citation => citation.Id == wanted.Citation && citation.ArchiveNextTryAt == seen)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(citation => citation.ArchiveNextTryAt, next)
                            .SetProperty(citation => citation.ArchiveTries, tries),
                    cancellationToken
                ) == 1;
    }
}
