using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Chat;

/// <summary>Where a message is, as the chat names channel and message.</summary>
public sealed record ChatPlace(string Channel, string Message);

public static class LiveCards
{
    private const int Tries = 4;

    /// <summary>Where the claim's card is; absent when it was never shown to everybody.</summary>
    public static Task<ChatPlace?> FindCardAsync(
        this ClaimTrackerContext db,
        ClaimNumber claim,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<LiveCard>()
            .Where(card => db.Set<Claim>().Any(row => row.Number == claim && row.Id == card.ClaimId))
            .Select(card => new ChatPlace(card.Channel, card.Message))
            .TagWith(nameof(FindCardAsync))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The claim's card is here from now on.</summary>
    /// <returns>Where it was before; absent when nowhere, or when it is the same place.</returns>
    public static async Task<ChatPlace?> PlaceCardAsync(
        this Databases databases,
        TeamId team,
        ClaimNumber claim,
        ChatPlace place,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        return await databases.InRaceAsync(
            team,
            Tries,
            (db, token) => PlaceOnceAsync(db, team, claim, place, token),
            cancellationToken
        );
    }

    /// <summary>The message is no longer the claim's card: it was deleted, or shows another claim now.</summary>
    public static Task<int> DropCardAsync(
        this ClaimTrackerContext db,
        ChatPlace place,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<LiveCard>()
            .Where(card => card.Channel == place.Channel && card.Message == place.Message)
            .ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<ChatPlace?> PlaceOnceAsync(
        ClaimTrackerContext db,
        TeamId team,
        ClaimNumber number,
        ChatPlace place,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindClaimAsync(number, cancellationToken) is not { } claim)
        {
            return null;
        }

        // A message shows one claim: what it showed before has no card there any more.
        await db.Set<LiveCard>()
            .Where(card => card.Channel == place.Channel && card.Message == place.Message && card.ClaimId != claim.Id)
            .ExecuteDeleteAsync(cancellationToken);
        if (
            await db.Set<LiveCard>().SingleOrDefaultAsync(row => row.ClaimId == claim.Id, cancellationToken)
            is not { } card
        )
        {
            db.Add(new LiveCard(team, claim.Id, place.Channel, place.Message));
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }

        var before = new ChatPlace(card.Channel, card.Message);
        card.MoveTo(place.Channel, place.Message);
        await db.SaveChangesAsync(cancellationToken);
        return before == place ? null : before;
    }
}
