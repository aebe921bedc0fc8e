using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Verdicts;

public static class VerdictQueries
{
    /// <summary>Every verdict on a claim, the newest first.</summary>
    public static Task<List<Verdict>> ListVerdictsAsync(
        this ClaimTrackerContext db,
        ClaimNumber claim,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var claims = db.KeyOf(claim);
        return db.Set<Verdict>()
            .AsNoTracking()
            .Where(verdict => claims.Contains(verdict.ClaimId))
            .OrderByDescending(verdict => verdict.Id)
            .TagWith(nameof(ListVerdictsAsync))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The verdict that counts for each of these claims; claims without one are left out.</summary>
    public static async Task<IReadOnlyDictionary<ClaimNumber, Verdict>> ReadVerdictsAsync(
        this ClaimTrackerContext db,
        IReadOnlyCollection<ClaimNumber> claims,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.Set<Verdict>()
            .AsNoTracking()
            .Where(verdict => verdict.Status == VerdictStatus.SignedOff)
            .Join(
                db.Set<Claim>().Where(claim => claims.Contains(claim.Number)),
                verdict => verdict.ClaimId,
                claim => claim.Id,
                (verdict, claim) => new { verdict, claim.Number }
            )
            .TagWith(nameof(ReadVerdictsAsync))
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.Number)
            .ToDictionary(group => group.Key, group => group.MaxBy(row => row.verdict.Id.Value)!.verdict);
    }

    internal static Task<Verdict?> FindWaitingAsync(
        this ClaimTrackerContext db,
        Claim claim,
        CancellationToken cancellationToken
    ) => db.FindNewestAsync(claim, VerdictStatus.Proposed, cancellationToken);

    internal static Task<Verdict?> FindNewestAsync(
        this ClaimTrackerContext db,
        Claim claim,
        VerdictStatus status,
        CancellationToken cancellationToken
    ) =>
        db.Set<Verdict>()
            .Where(verdict => verdict.ClaimId == claim.Id && verdict.Status == status)
            .OrderByDescending(verdict => verdict.Id)
            .TagWith(nameof(FindNewestAsync))
            .FirstOrDefaultAsync(cancellationToken);
}
