using System.Net;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Blocks of an article body that a page states in JSON-LD: plain lines, or a piece of HTML.</summary>
internal static class StatedBody
{
    public static IReadOnlyList<PageBlock> BlocksOf(string? stated, ArticleWords words)
    {
        if (string.IsNullOrWhiteSpace(stated))
        {
            return [];
        }

        var html = HasTags(stated)
            ? stated
            : string.Join("<br><br>", WebUtility.HtmlEncode(WebUtility.HtmlDecode(stated)).Split('\n'));
        return PageParser.Parse(html)?.Body is { } body ? PageBody.Find(body, words) : [];
    }

    private static bool HasTags(string text) =>
        text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase);
}
