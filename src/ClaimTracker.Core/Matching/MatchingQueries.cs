using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Matching;

/// <summary>A claim as the index needs it.</summary>
/// <param name="Language">Two-letter code of the language its article was read in.</param>
internal sealed record ClaimText(ClaimNumber Number, string Wording, ClaimState State, string Language);

/// <summary>A line of the history that is about a claim.</summary>
internal readonly record struct ClaimChange(long Id, int Number);

internal static class MatchingQueries
{
    /// <summary>Claims that came in after a number, by number, one at a time.</summary>
    public static IAsyncEnumerable<ClaimText> StreamNewAsync(
        this ClaimTrackerContext db,
        ClaimNumber after,
        int limit
    ) =>
        Texts(db, db.Claims().Where(claim => claim.Number > after).OrderBy(claim => claim.Number).Take(limit))
            .TagWith(nameof(StreamNewAsync))
            .AsAsyncEnumerable();

    /// <summary>The newest claims, and the one of that number besides.</summary>
    public static async Task<List<ClaimText>> ListNewestAsync(
        this ClaimTrackerContext db,
        int limit,
        ClaimNumber? besides,
        CancellationToken cancellationToken
    )
    {
        var newest = await Texts(db, db.Claims().OrderByDescending(claim => claim.Number).Take(limit))
            .TagWith(nameof(ListNewestAsync))
            .ToListAsync(cancellationToken);
        return besides is { } number && newest.TrueForAll(claim => claim.Number != number)
            ? [.. newest, .. await db.ListTextsAsync([number], cancellationToken)]
            : newest;
    }

    /// <summary>The claims of these numbers, in no order.</summary>
    public static Task<List<ClaimText>> ListTextsAsync(
        this ClaimTrackerContext db,
        IReadOnlyCollection<ClaimNumber> numbers,
        CancellationToken cancellationToken
    ) =>
        Texts(db, db.Claims().Where(claim => numbers.Contains(claim.Number)))
            .TagWith(nameof(ListTextsAsync))
            .ToListAsync(cancellationToken);

    /// <summary>What was done to claims of the team after a line of the history, in the order of writing.</summary>
    /// <remarks>The order makes both engines go by the key, from that line on, instead of over all changes to the team's claims.</remarks>
    public static Task<List<ClaimChange>> ListChangesAsync(
        this ClaimTrackerContext db,
        long after,
        CancellationToken cancellationToken
    ) =>
        db.Set<HistoryEntry>()
            .Where(entry => entry.Id > after && entry.SubjectKind == SubjectKind.Claim)
            .OrderBy(entry => entry.Id)
            .Select(entry => new ClaimChange(entry.Id, entry.SubjectNumber))
            .TagWith(nameof(ListChangesAsync))
            .ToListAsync(cancellationToken);

    /// <summary>The newest line of the history, whichever team's it is; 0 when there is none.</summary>
    public static async Task<long> NewestChangeAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    ) =>
        await db.Set<HistoryEntry>()
            .IgnoreQueryFilters([TeamFilter.Name])
            .TagWith(nameof(NewestChangeAsync))
            .MaxAsync(entry => (long?)entry.Id, cancellationToken)
        ?? 0;

    private static IQueryable<ClaimText> Texts(ClaimTrackerContext db, IQueryable<Claim> claims) =>
        claims.Join(
            db.Set<Article>(),
            claim => claim.ArticleId,
            article => article.Id,
            (claim, article) => new ClaimText(claim.Number, claim.Wording, claim.State, article.Language)
        );
}
