using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Board;

/// <summary>A place in the list of claims, between two of them: it stays right while claims come and go.</summary>
/// <param name="CheckWorthiness">Of the claim beside the place.</param>
/// <param name="Number">Of the claim beside the place.</param>
public sealed record ClaimCursor(double CheckWorthiness, ClaimNumber Number)
{
    /// <summary>As it stands in an address: <c>0.87~17</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{CheckWorthiness:R}~{Number.Value}");

    public static bool TryParse(string? text, out ClaimCursor cursor)
    {
        cursor = new ClaimCursor(0, default);
        if (text?.Split('~') is not [var worth, var number])
        {
            return false;
        }

        var isWorth = double.TryParse(
            worth,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var checkWorthiness
        );
        var isNumber = ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim);
        cursor = new ClaimCursor(checkWorthiness, claim);
        // "NaN" is read as a number whatever the style.
        return isWorth && isNumber && double.IsFinite(checkWorthiness);
    }
}

/// <summary>A page of the list: most check-worthy first, oldest first among equals.</summary>
/// <param name="Claims">At most as many as were asked for.</param>
/// <param name="Previous">What to go back from; absent on the first page.</param>
/// <param name="Next">What to go on from; absent on the last page.</param>
public sealed record ClaimList(IReadOnlyList<ClaimLine> Claims, ClaimCursor? Previous, ClaimCursor? Next);

public static class ClaimLists
{
    /// <summary>The <paramref name="limit"/> claims after the place, or the first ones.</summary>
    public static async Task<ClaimList> ListClaimsAsync(
        this ClaimTrackerContext db,
        ClaimFilter filter,
        ClaimCursor? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var claims = db.Meant(filter);
        if (after is { } place)
        {
            claims = claims.Where(claim =>
                // Said so that the index begins at the place and passes over what shares its check-worthiness.
                claim.CheckWorthiness <= place.CheckWorthiness
                && (claim.CheckWorthiness < place.CheckWorthiness || claim.Number > place.Number)
            );
        }

        var ordered = claims.OrderByDescending(claim => claim.CheckWorthiness).ThenBy(claim => claim.Number);
        var lines = await Lines(db, ordered.Take(limit + 1)).ToListAsync(cancellationToken);
        var shown = lines.Take(limit).ToList();
        return new ClaimList(
            shown,
            after is null || shown.Count == 0 ? null : Beside(shown[0]),
            lines.Count > limit ? Beside(shown[^1]) : null
        );
    }

    /// <summary>The <paramref name="limit"/> claims before the place, in the same order.</summary>
    public static async Task<ClaimList> ListClaimsBeforeAsync(
        this ClaimTrackerContext db,
        ClaimFilter filter,
        ClaimCursor before,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var ordered = db.Meant(filter)
            .Where(claim =>
                claim.CheckWorthiness >= before.CheckWorthiness
                && (claim.CheckWorthiness > before.CheckWorthiness || claim.Number < before.Number)
            )
            .OrderBy(claim => claim.CheckWorthiness)
            .ThenByDescending(claim => claim.Number);
        var lines = await Lines(db, ordered.Take(limit + 1)).ToListAsync(cancellationToken);
        var shown = lines.Take(limit).Reverse().ToList();
        return new ClaimList(
            shown,
            lines.Count > limit ? Beside(shown[0]) : null,
            shown.Count == 0 ? null : Beside(shown[^1])
        );
    }

    /// <summary>The claims of these numbers, in their order; numbers that the team has not given are left out.</summary>
    public static async Task<IReadOnlyList<ClaimLine>> ListClaimsAsync(
        this ClaimTrackerContext db,
        IReadOnlyList<ClaimNumber> numbers,
        CancellationToken cancellationToken
    )
    {
        var claims = db.Claims().Where(claim => numbers.Contains(claim.Number));
        var lines = await Lines(db, claims).ToDictionaryAsync(line => line.Number, cancellationToken);
        return [.. numbers.Where(lines.ContainsKey).Select(number => lines[number])];
    }

    /// <summary>The <paramref name="limit"/> most check-worthy claims of an article that are still its own: not dismissed, not merged.</summary>
    public static Task<List<ClaimLine>> ListWorthiestAsync(
        this ClaimTrackerContext db,
        ArticleNumber article,
        int limit,
        CancellationToken cancellationToken
    ) =>
        Lines(
                db,
                db.Meant(new ClaimFilter { Article = article })
                    .Where(claim => claim.State != ClaimState.Dismissed && claim.State != ClaimState.Merged)
                    .OrderByDescending(claim => claim.CheckWorthiness)
                    .ThenBy(claim => claim.Number)
                    .Take(limit)
            )
            .ToListAsync(cancellationToken);

    private static ClaimCursor Beside(ClaimLine line) => new(line.CheckWorthiness, line.Number);

    private static IQueryable<ClaimLine> Lines(ClaimTrackerContext db, IQueryable<Claim> claims) =>
        claims
            .Join(
                db.Set<Article>(),
                claim => claim.ArticleId,
                article => article.Id,
                (claim, article) =>
                    new ClaimLine(
                        claim.Number,
                        claim.Wording,
                        claim.State,
                        claim.Kind,
                        claim.CheckWorthiness,
                        claim.Attribution!.Speaker,
                        article.Number,
                        article.Title,
                        article.Language
                    )
            )
            .TagWith(nameof(ClaimLists));
}
