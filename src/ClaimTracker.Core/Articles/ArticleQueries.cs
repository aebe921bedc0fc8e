using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Articles;

/// <summary>An article as its reader sees it.</summary>
public sealed record ArticlePage(
    ArticleId Id,
    ArticleNumber Number,
    string Title,
    string? Address,
    string? Publisher,
    string? Byline,
    DateOnly? PublishedOn,
    string Language,
    string Text,
    DateTimeOffset AddedAt
);

/// <summary>What finds an article again.</summary>
public sealed record ArticleLine(ArticleId Id, ArticleNumber Number, string Title);

public static class ArticleQueries
{
    /// <summary>One article with its text; absent when the team has none of that number.</summary>
    public static Task<ArticlePage?> ReadArticleAsync(
        this ClaimTrackerContext db,
        ArticleNumber number,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Article>()
            .Where(article => article.Number == number)
            .Select(article => new ArticlePage(
                article.Id,
                article.Number,
                article.Title,
                article.Address,
                article.Publisher,
                article.Byline,
                article.PublishedOn,
                article.Language,
                article.Text,
                article.AddedAt
            ))
            .TagWith(nameof(ReadArticleAsync))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Where the team's articles are from, by name; the first ones when there are many.</summary>
    public static Task<List<string>> ListPublishersOfArticlesAsync(
        this ClaimTrackerContext db,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Article>()
            .Where(article => article.Publisher != null)
            .Select(article => article.Publisher!)
            .Distinct()
            .OrderBy(name => name)
            .Take(limit)
            .TagWith(nameof(ListPublishersOfArticlesAsync))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The article the team already has with that text or that address; absent when it has neither.</summary>
    public static Task<ArticleLine?> FindSameArticleAsync(
        this ClaimTrackerContext db,
        string text,
        Uri? address,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var textKey = ArticleKeys.OfText(text);
        var addressKey = address is null ? null : ArticleKeys.OfAddress(address);
        return db.Set<Article>()
            .Where(article => article.TextKey == textKey || (addressKey != null && article.AddressKey == addressKey))
            .OrderBy(article => article.Number)
            .Select(article => new ArticleLine(article.Id, article.Number, article.Title))
            .TagWith(nameof(FindSameArticleAsync))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The article the team already has from that address; absent when it has none.</summary>
    public static Task<ArticleLine?> FindArticleAtAsync(
        this ClaimTrackerContext db,
        Uri address,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var addressKey = ArticleKeys.OfAddress(address);
        return db.Set<Article>()
            .Where(article => article.AddressKey == addressKey)
            .Select(article => new ArticleLine(article.Id, article.Number, article.Title))
            .TagWith(nameof(FindArticleAtAsync))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The text of a stored article.</summary>
    public static Task<string> ReadTextAsync(
        this ClaimTrackerContext db,
        ArticleId article,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Article>()
            .Where(row => row.Id == article)
            .Select(row => row.Text)
            .TagWith(nameof(ReadTextAsync))
            .SingleAsync(cancellationToken);
    }
}
