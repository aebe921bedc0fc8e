using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Review;

/// <summary>
/// Gives each reviewer a claim of their own: first what they have taken, then the most check-worthy one of the queue, the oldest among
/// equals. What is shown to one person is kept from the others for a while.
/// </summary>
public sealed class ReviewQueue(Databases databases, TimeProvider time)
{
    /// <summary>For how long nobody else gets a claim that was shown to somebody.</summary>
    public static readonly TimeSpan OfferLasts = TimeSpan.FromMinutes(15);

    /// <summary>For how long somebody gets a claim that they skipped only when there is no other.</summary>
    public static readonly TimeSpan SkipLasts = TimeSpan.FromHours(12);

    /// <summary>Of many who reach for the best claim at once, each try serves one: enough for a team that all begin on the hour.</summary>
    private const int Tries = 50;

    /// <summary>The next claim for somebody.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="article">Only claims of this article; absent: of all.</param>
    /// <returns>A turn without a claim when there is nothing left for them.</returns>
    public async Task<Outcome<Turn>> NextAsync(
        TeamMember by,
        ArticleNumber? article,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Refuse(Deed.Review) is { } refusal
            ? refusal
            : await databases.InRaceAsync(
                by.Team,
                Tries,
                (db, token) => OfferAsync(db, by, article, token),
                cancellationToken
            );
    }

    /// <summary>Remembers that somebody does not want the claim now, and gives it free for others.</summary>
    public Task<Refusal?> SkipAsync(TeamMember by, ClaimNumber claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        return by.Refuse(Deed.Review) is { } refusal
            ? Task.FromResult<Refusal?>(refusal)
            : databases.InRaceAsync(
                by.Team,
                Tries,
                (db, token) => SkipOnceAsync(db, by, claim, token),
                cancellationToken
            );
    }

    private async Task<Turn> OfferAsync(
        ClaimTrackerContext db,
        TeamMember by,
        ArticleNumber? article,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var fresh = await db.FindNextAsync(by.Actor.Key, article, now, SkipLasts, isSkipped: false, cancellationToken);
        var next =
            fresh ?? await db.FindNextAsync(by.Actor.Key, article, now, SkipLasts, isSkipped: true, cancellationToken);
        if (next is not { } claim)
        {
            return new Turn(null);
        }

        var until = now + OfferLasts;
        if (
            await db.Set<QueueOffer>().SingleOrDefaultAsync(row => row.ClaimId == claim.Id, cancellationToken) is
            { } was
        )
        {
            was.Renew(by.Actor.Key, until);
        }
        else
        {
            db.Add(new QueueOffer(by.Team, claim.Id, by.Actor.Key, until));
        }

        await db.SaveChangesAsync(cancellationToken);
        return new Turn(claim.Number);
    }

    private async Task<Refusal?> SkipOnceAsync(
        ClaimTrackerContext db,
        TeamMember by,
        ClaimNumber number,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindClaimAsync(number, cancellationToken) is not { } claim)
        {
            return ClaimRefusals.NoSuchClaim(number);
        }

        var (key, now) = (by.Actor.Key, time.GetUtcNow());
        var skip = await db.Set<QueueSkip>()
            .SingleOrDefaultAsync(row => row.ClaimId == claim.Id && row.PersonKey == key, cancellationToken);
        if (skip is null)
        {
            db.Add(new QueueSkip(by.Team, claim.Id, key, now));
        }
        else
        {
            skip.Renew(now);
        }

        db.RemoveRange(
            await db.Set<QueueOffer>()
                .Where(row => row.ClaimId == claim.Id && row.PersonKey == key)
                .ToListAsync(cancellationToken)
        );
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}

/// <summary>What the queue gives somebody.</summary>
/// <param name="Claim">Absent: there is nothing left for them.</param>
public sealed record Turn(ClaimNumber? Claim);
