using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>Reads what a claim's card shows.</summary>
internal sealed class CardReader(Databases databases, WebLinks web)
{
    /// <summary>Absent when the team has no such claim.</summary>
    public async Task<CardView?> ReadAsync(TeamId team, ClaimNumber number, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(team);
        // The trail first: what changes meanwhile counts as not seen.
        var seen = await db.ReadLastEntryAsync(new Subject(SubjectKind.Claim, number.Value), cancellationToken);
        if (await db.ReadClaimAsync(number, cancellationToken) is not { } claim)
        {
            return null;
        }

        return new CardView(
            claim,
            await db.ListVerdictsAsync(number, cancellationToken),
            await db.ListCitationsAsync(number, cancellationToken),
            [],
            seen,
            await web.ForAsync(team, cancellationToken)
        );
    }
}
