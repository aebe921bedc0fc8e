using ClaimTracker.Core.Board;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>Reads what a claim's card shows.</summary>
internal sealed class CardReader(Databases databases, ClaimIndex index, WebLinks web)
{
    private const int MostSimilar = 3;

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
            await FindSimilarAsync(db, team, claim, cancellationToken),
            await db.ListFollowUpsOfAsync(number, cancellationToken),
            seen,
            await web.ForAsync(team, cancellationToken)
        )
        {
            Publication = await db.FindPublicationAsync(number, cancellationToken),
        };
    }

    /// <summary>Claims like it that were decided: of use while nobody has decided this one.</summary>
    private async Task<IReadOnlyList<SimilarClaim>> FindSimilarAsync(
        ClaimTrackerContext db,
        TeamId team,
        ClaimPage claim,
        CancellationToken cancellationToken
    )
    {
        if (claim.State is not (ClaimState.Unreviewed or ClaimState.InReview))
        {
            return [];
        }

        var hits = await index.FindDecidedAsync(team, claim.Wording, claim.Number, MostSimilar, cancellationToken);
        if (hits.Count == 0)
        {
            return [];
        }

        List<ClaimNumber> numbers = [.. hits.Select(hit => hit.Number)];
        var verdicts = await db.ReadVerdictsAsync(numbers, cancellationToken);
        var lines = await db.ListClaimsAsync(numbers, cancellationToken);
        return
        [
            .. lines
                .Where(line => verdicts.ContainsKey(line.Number))
                .Select(line => new SimilarClaim(line.Number, line.Wording, verdicts[line.Number].Rating)),
        ];
    }
}
