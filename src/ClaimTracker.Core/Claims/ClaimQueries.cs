using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Storage;
using ClaimTracker.Language;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Claims;

public static class ClaimQueries
{
    /// <summary>One claim to change it; absent when the team has none of that number.</summary>
    public static Task<Claim?> FindClaimAsync(
        this ClaimTrackerContext db,
        ClaimNumber number,
        CancellationToken cancellationToken
    ) => db.Claims().SingleOrDefaultAsync(claim => claim.Number == number, cancellationToken);

    /// <summary>One claim to read it, with the sentence it came from; absent when the team has none of that number.</summary>
    public static Task<ClaimPage?> ReadClaimAsync(
        this ClaimTrackerContext db,
        ClaimNumber number,
        CancellationToken cancellationToken
    ) =>
        db.Claims()
            .Where(claim => claim.Number == number)
            .Join(
                db.Set<Article>(),
                claim => claim.ArticleId,
                article => article.Id,
                (claim, article) => new { claim, article }
            )
            .Select(row => new ClaimPage(
                row.claim.Number,
                row.claim.Wording,
                row.claim.State,
                row.claim.Kind,
                row.claim.CheckWorthiness,
                row.claim.Reasons,
                row.claim.Rule,
                row.claim.Attribution!.Speaker,
                row.claim.Attribution!.Verb,
                row.claim.NeedsContext,
                row.claim.HolderName,
                row.claim.Spans,
                CutOut(row.article.Text, row.claim.SentenceStart, row.claim.SentenceEnd),
                row.claim.SentenceStart,
                row.claim.CreatedAt,
                row.claim.UpdatedAt,
                row.article.Number,
                row.article.Title,
                row.article.Address,
                row.article.Publisher,
                row.article.PublishedOn,
                row.article.Language,
                row.claim.HolderKey,
                db.Claims()
                    .Where(other => other.Id == row.claim.MergedIntoId)
                    .Select(other => (ClaimNumber?)other.Number)
                    .SingleOrDefault()
            ))
            .TagWith(nameof(ReadClaimAsync))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The claims of one article, in reading order.</summary>
    public static Task<List<ClaimMark>> ListMarksAsync(
        this ClaimTrackerContext db,
        ArticleId article,
        CancellationToken cancellationToken
    ) =>
        db.Claims()
            .Where(claim => claim.ArticleId == article)
            .OrderBy(claim => claim.Number)
            .Select(claim => new ClaimMark(
                claim.Number,
                claim.Wording,
                claim.State,
                claim.CheckWorthiness,
                claim.Spans,
                new TextSpan(claim.SentenceStart, claim.SentenceEnd)
            ))
            .TagWith(nameof(ListMarksAsync))
            .ToListAsync(cancellationToken);

    /// <summary>How many claims of each of these articles stand in each state; what there is none of is left out.</summary>
    public static async Task<ILookup<ArticleId, StateCount>> CountByArticleAsync(
        this ClaimTrackerContext db,
        IReadOnlyCollection<ArticleId> articles,
        CancellationToken cancellationToken
    )
    {
        var rows = await db.Claims()
            .Where(claim => articles.Contains(claim.ArticleId))
            .GroupBy(claim => new { claim.ArticleId, claim.State })
            .Select(group => new
            {
                group.Key.ArticleId,
                group.Key.State,
                Count = group.Count(),
            })
            .TagWith(nameof(CountByArticleAsync))
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.ArticleId, row => new StateCount(row.State, row.Count));
    }

    /// <summary>The words of these claims; those that the team does not have are left out.</summary>
    public static Task<Dictionary<ClaimNumber, string>> ReadWordingsAsync(
        this ClaimTrackerContext db,
        IReadOnlyCollection<ClaimNumber> numbers,
        CancellationToken cancellationToken
    ) =>
        db.Claims()
            .Where(claim => numbers.Contains(claim.Number))
            .Select(claim => new { claim.Number, claim.Wording })
            .TagWith(nameof(ReadWordingsAsync))
            .ToDictionaryAsync(row => row.Number, row => row.Wording, cancellationToken);

    /// <summary>The key of one claim, for a query on what belongs to it: databases then find both by their index.</summary>
    internal static IQueryable<ClaimId> KeyOf(this ClaimTrackerContext db, ClaimNumber number) =>
        db.Claims().Where(claim => claim.Number == number).Select(claim => claim.Id);

    internal static IQueryable<Claim> Claims(this ClaimTrackerContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Claim>();
    }

    /// <summary>Databases count characters each in their own way; spans count UTF-16 code units, so the cut is made here.</summary>
    private static string CutOut(string text, int start, int end) => new TextSpan(start, end).Of(text);
}
