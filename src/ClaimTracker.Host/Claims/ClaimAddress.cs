using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Web;

namespace ClaimTracker.Host.Claims;

/// <summary>Where things are on the web.</summary>
internal static class ClaimAddress
{
    public const string Board = "/";

    public static string Of(ClaimNumber claim) => string.Create(CultureInfo.InvariantCulture, $"/claims/{claim.Value}");

    public static string Of(ArticleNumber article) =>
        string.Create(CultureInfo.InvariantCulture, $"/articles/{article.Value}");

    /// <summary>The place in the article where the claim is marked.</summary>
    public static string Of(ArticleNumber article, ClaimNumber claim) => $"{Of(article)}#{claim}";

    /// <summary>The path with the filter behind it, and the place when there is one.</summary>
    public static string With(string path, ClaimFilter filter, ClaimCursor? after = null, ClaimCursor? before = null) =>
        path
        + QueryString
            .Create(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["state"] = filter.State?.ToString(),
                    ["rating"] = filter.Rating?.ToString(),
                    ["article"] = filter.Article?.ToString(),
                    ["publisher"] = filter.Publisher,
                    ["search"] = filter.Search,
                    ["from"] = filter.From is { } from ? QueryWords.DayOf(from) : null,
                    ["until"] = filter.Before is { } until ? QueryWords.DayOf(until.AddDays(-1)) : null,
                    ["since"] = filter.Since?.ToString("O", CultureInfo.InvariantCulture),
                    ["after"] = after?.ToString(),
                    ["before"] = before?.ToString(),
                }.Where(pair => pair.Value is not null)
            )
            .ToUriComponent();
}
