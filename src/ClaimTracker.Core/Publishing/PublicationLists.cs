using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Publishing;

public static class PublicationLists
{
    /// <summary>The <paramref name="limit"/> published claims after the place, or the first ones.</summary>
    public static async Task<PublicationList> ListPublicationsAsync(
        this ClaimTrackerContext db,
        PublicationFilter filter,
        PublicationOrder order,
        PublicationCursor? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var meant = db.Meant(filter);
        if (after is not null)
        {
            meant = After(meant, order, after, await db.KeyOfAsync(after, cancellationToken));
        }

        var lines = await ReadAsync(db, meant.In(order), limit, cancellationToken);
        var shown = lines.Take(limit).ToList();
        return new PublicationList(
            shown,
            after is null || shown.Count == 0 ? null : Beside(shown[0]),
            lines.Count > limit ? Beside(shown[^1]) : null
        );
    }

    /// <summary>The <paramref name="limit"/> published claims before the place, in the same order.</summary>
    public static async Task<PublicationList> ListPublicationsBeforeAsync(
        this ClaimTrackerContext db,
        PublicationFilter filter,
        PublicationOrder order,
        PublicationCursor before,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var key = await db.KeyOfAsync(before, cancellationToken);
        var meant = Against(Before(db.Meant(filter), order, before, key), order);
        var lines = await ReadAsync(db, meant, limit, cancellationToken);
        var shown = lines.Take(limit).Reverse().ToList();
        return new PublicationList(
            shown,
            lines.Count > limit ? Beside(shown[0]) : null,
            shown.Count == 0 ? null : Beside(shown[^1])
        );
    }

    private static PublicationCursor Beside(PublishedClaim claim) => new(claim.Rating, claim.UpdatedAt, claim.Number);

    private static Task<List<PublishedClaim>> ReadAsync(
        ClaimTrackerContext db,
        IQueryable<Publication> ordered,
        int limit,
        CancellationToken cancellationToken
    ) => db.Claims(ordered.Take(limit + 1)).TagWith(nameof(PublicationLists)).ToListAsync(cancellationToken);

    /// <summary>The key of the claim beside the place, which orders what was published at the same instant; nobody outside is told it.</summary>
    private static Task<ClaimId> KeyOfAsync(
        this ClaimTrackerContext db,
        PublicationCursor place,
        CancellationToken cancellationToken
    ) =>
        db.Publications()
            .Where(one => one.Number == place.Number)
            .Select(one => one.ClaimId)
            .TagWith(nameof(PublicationCursor))
            .SingleOrDefaultAsync(cancellationToken);

    // Said so that the index begins at the place and passes over what shares its first columns.
    private static IQueryable<Publication> After(
        IQueryable<Publication> some,
        PublicationOrder order,
        PublicationCursor place,
        ClaimId key
    ) =>
        order switch
        {
            PublicationOrder.Newest => some.Where(one =>
                one.UpdatedAt <= place.UpdatedAt && (one.UpdatedAt < place.UpdatedAt || one.ClaimId > key)
            ),
            PublicationOrder.Rating => some.Where(one =>
                one.Rating >= place.Rating
                && (
                    one.Rating > place.Rating
                    || one.UpdatedAt < place.UpdatedAt
                    || (one.UpdatedAt == place.UpdatedAt && one.ClaimId > key)
                )
            ),
            _ => some.Where(one => one.Number > place.Number),
        };

    private static IQueryable<Publication> Before(
        IQueryable<Publication> some,
        PublicationOrder order,
        PublicationCursor place,
        ClaimId key
    ) =>
        order switch
        {
            PublicationOrder.Newest => some.Where(one =>
                one.UpdatedAt >= place.UpdatedAt && (one.UpdatedAt > place.UpdatedAt || one.ClaimId < key)
            ),
            PublicationOrder.Rating => some.Where(one =>
                one.Rating <= place.Rating
                && (
                    one.Rating < place.Rating
                    || one.UpdatedAt > place.UpdatedAt
                    || (one.UpdatedAt == place.UpdatedAt && one.ClaimId < key)
                )
            ),
            _ => some.Where(one => one.Number < place.Number),
        };

    private static IOrderedQueryable<Publication> Against(IQueryable<Publication> some, PublicationOrder order) =>
        order switch
        {
            PublicationOrder.Newest => some.OrderBy(one => one.UpdatedAt).ThenByDescending(one => one.ClaimId),
            PublicationOrder.Rating => some.OrderByDescending(one => one.Rating)
                .ThenBy(one => one.UpdatedAt)
                .ThenByDescending(one => one.ClaimId),
            _ => some.OrderByDescending(one => one.Number),
        };
}
