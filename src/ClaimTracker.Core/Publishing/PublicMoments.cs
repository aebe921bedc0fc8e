using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Publishing;

/// <summary>When the world began to read a claim, or stopped. Nobody is named.</summary>
/// <param name="Reason">Why it was withdrawn, as the world was told; absent otherwise.</param>
public sealed record PublicMoment(PublicationEvent What, DateTimeOffset At, string? Reason);

internal static class PublicMoments
{
    private static readonly string[] Told = [ClaimChanges.Published, ClaimChanges.Republished, ClaimChanges.Withdrawn];

    /// <summary>Publications and withdrawals of a claim, the oldest first; corrections are told with their verdicts.</summary>
    public static async Task<IReadOnlyList<PublicMoment>> ListPublicMomentsAsync(
        this ClaimTrackerContext db,
        ClaimNumber claim,
        CancellationToken cancellationToken
    )
    {
        var entries = await db.Set<HistoryEntry>()
            .Where(entry => entry.SubjectKind == SubjectKind.Claim && entry.SubjectNumber == claim.Value)
            .Where(entry => Told.Contains(entry.What))
            .OrderBy(entry => entry.Id)
            .Select(entry => new
            {
                entry.What,
                entry.At,
                entry.After,
            })
            .TagWith(nameof(ListPublicMomentsAsync))
            .ToListAsync(cancellationToken);
        return
        [
            .. entries.Select(entry =>
                entry.What switch
                {
                    ClaimChanges.Published => new PublicMoment(PublicationEvent.Published, entry.At, Reason: null),
                    // What is kept behind a publication is why a rule does not hold, which the page says itself.
                    ClaimChanges.Republished => new PublicMoment(PublicationEvent.Republished, entry.At, Reason: null),
                    _ => new PublicMoment(PublicationEvent.Withdrawn, entry.At, entry.After),
                }
            ),
        ];
    }
}
