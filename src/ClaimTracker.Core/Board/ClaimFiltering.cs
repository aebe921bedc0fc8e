using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Board;

public static class ClaimFiltering
{
    /// <summary>How many claims stand in each state; states without any are left out.</summary>
    public static Task<Dictionary<ClaimState, int>> CountByStateAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    ) => db.CountByStateAsync(ClaimFilter.All, cancellationToken);

    /// <summary>How many of the claims that are meant, whatever their state, stand in each state; states without any are left out.</summary>
    public static Task<Dictionary<ClaimState, int>> CountByStateAsync(
        this ClaimTrackerContext db,
        ClaimFilter filter,
        CancellationToken cancellationToken
    ) =>
        db.Meant(filter with { State = null })
            .GroupBy(claim => claim.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .TagWith(nameof(CountByStateAsync))
            .ToDictionaryAsync(row => row.State, row => row.Count, cancellationToken);

    internal static IQueryable<Claim> Meant(this ClaimTrackerContext db, ClaimFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var claims = db.Claims().Within(filter);
        if (filter.Rating is { } rating)
        {
            claims = claims.Where(claim =>
                db.Set<Verdict>()
                    .Where(verdict => verdict.ClaimId == claim.Id && verdict.Status == VerdictStatus.SignedOff)
                    .OrderByDescending(verdict => verdict.Id)
                    .Select(verdict => (Rating?)verdict.Rating)
                    .FirstOrDefault() == rating
            );
        }

        if (filter.Article is { } number)
        {
            var articles = db.Set<Article>().Where(article => article.Number == number).Select(article => article.Id);
            claims = claims.Where(claim => articles.Contains(claim.ArticleId));
        }

        if (filter.Publisher is { } publisher)
        {
            var articles = db.Set<Article>().Where(row => row.Publisher == publisher).Select(row => row.Id);
            claims = claims.Where(claim => articles.Contains(claim.ArticleId));
        }

        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var words = filter.Search.Trim();
            var pattern = LikePattern.Containing(words);
            // Databases refuse very long patterns; no wording holds so many words.
            claims =
                words.Length > Claim.WordingMaxLengthChars
                    ? claims.Where(claim => false)
                    : claims.Where(claim => EF.Functions.Like(claim.Wording, pattern, LikePattern.Escape));
        }

        return claims;
    }

    private static IQueryable<Claim> Within(this IQueryable<Claim> claims, ClaimFilter filter)
    {
        claims = filter.State is { } state ? claims.Where(claim => claim.State == state) : claims;
        claims = filter.HeldBy is { } holder ? claims.Where(claim => claim.HolderKey == holder) : claims;
        claims = filter.NotHeldBy is { } other ? claims.Where(claim => claim.HolderKey != other) : claims;
        claims = filter.From is { } from ? claims.Where(claim => claim.UpdatedAt >= from) : claims;
        claims = filter.Before is { } before ? claims.Where(claim => claim.UpdatedAt < before) : claims;
        return filter.Since is { } since ? claims.Where(claim => claim.UpdatedAt > since) : claims;
    }
}
