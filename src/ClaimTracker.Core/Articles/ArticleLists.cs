using System.Globalization;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Articles;

/// <summary>An article without its text.</summary>
/// <param name="Address">Absolute http or https address; absent for a text that came without one.</param>
/// <param name="PublishedOn">The day it was published, where it was published; absent when nobody said.</param>
public sealed record ArticleSummary(
    ArticleId Id,
    ArticleNumber Number,
    string Title,
    string? Address,
    string? Publisher,
    string? Byline,
    DateOnly? PublishedOn,
    DateTimeOffset AddedAt
);

/// <summary>A page of the list, the newest first.</summary>
/// <param name="Articles">At most as many as were asked for.</param>
/// <param name="Newer">What to go back from; absent on the first page.</param>
/// <param name="Older">What to go on from; absent on the last page.</param>
public sealed record ArticleList(IReadOnlyList<ArticleSummary> Articles, ArticleNumber? Newer, ArticleNumber? Older);

public static class ArticleLists
{
    /// <summary>How many of the newest articles are searched for a title: all others are found by their number.</summary>
    public const int NewestSearched = 500;

    /// <summary>The <paramref name="limit"/> articles that came before that one, or the newest ones.</summary>
    public static async Task<ArticleList> ListArticlesAsync(
        this ClaimTrackerContext db,
        ArticleNumber? olderThan,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentNullException.ThrowIfNull(db);
        IQueryable<Article> articles = db.Set<Article>();
        articles = olderThan is { } place ? articles.Where(article => article.Number < place) : articles;
        var found = await Summaries(articles.OrderByDescending(article => article.Number).Take(limit + 1))
            .ToListAsync(cancellationToken);
        var shown = found.Take(limit).ToList();
        return new ArticleList(
            shown,
            olderThan is null || shown.Count == 0 ? null : shown[0].Number,
            found.Count > limit ? shown[^1].Number : null
        );
    }

    /// <summary>The <paramref name="limit"/> articles that came after that one, the newest first.</summary>
    public static async Task<ArticleList> ListArticlesAfterAsync(
        this ClaimTrackerContext db,
        ArticleNumber newerThan,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var found = await Summaries(
                db.Set<Article>()
                    .Where(article => article.Number > newerThan)
                    .OrderBy(article => article.Number)
                    .Take(limit + 1)
            )
            .ToListAsync(cancellationToken);
        var shown = found.Take(limit).Reverse().ToList();
        return new ArticleList(
            shown,
            found.Count > limit ? shown[0].Number : null,
            shown.Count == 0 ? null : shown[^1].Number
        );
    }

    /// <summary>One article without its text; absent when the team has none of that number.</summary>
    public static Task<ArticleSummary?> FindArticleAsync(
        this ClaimTrackerContext db,
        ArticleNumber number,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return Summaries(db.Set<Article>().Where(article => article.Number == number))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Articles to choose from while somebody types a number or words of a title; the newest first.</summary>
    /// <remarks>Titles are searched among the newest <see cref="NewestSearched"/>, whatever their case and accents; a whole number finds any article.</remarks>
    public static async Task<IReadOnlyList<ArticleLine>> SuggestArticlesAsync(
        this ClaimTrackerContext db,
        string typed,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(typed);
        var isNumber = ArticleNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number);
        var newest = await Lines(db.Set<Article>().OrderByDescending(article => article.Number).Take(NewestSearched))
            .ToListAsync(cancellationToken);
        List<ArticleLine> exact = isNumber
            ? await Lines(db.Set<Article>().Where(article => article.Number == number)).ToListAsync(cancellationToken)
            : [];
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. exact
                .Concat(newest.Where(article => Holds(article, words)))
                .DistinctBy(article => article.Id)
                .Take(limit),
        ];
    }

    private static bool Holds(ArticleLine article, string[] words)
    {
        var text = $"{article.Number} {article.Title}";
        return words.All(word =>
            CultureInfo.InvariantCulture.CompareInfo.IndexOf(
                text,
                word,
                CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
            ) >= 0
        );
    }

    private static IQueryable<ArticleLine> Lines(IQueryable<Article> articles) =>
        articles
            .Select(article => new ArticleLine(article.Id, article.Number, article.Title))
            .TagWith(nameof(SuggestArticlesAsync));

    private static IQueryable<ArticleSummary> Summaries(IQueryable<Article> articles) =>
        articles
            .Select(article => new ArticleSummary(
                article.Id,
                article.Number,
                article.Title,
                article.Address,
                article.Publisher,
                article.Byline,
                article.PublishedOn,
                article.AddedAt
            ))
            .TagWith(nameof(ArticleLists));
}
