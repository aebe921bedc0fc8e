using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>
/// Parses a page, and gives up on those built to be slow: AngleSharp nests at most 512 deep, but walks all open elements for every
/// new one, so that 70,000 open <c>div</c> take it 20 s. News pages hold 500 to 10,000 elements.
/// </summary>
internal static class PageParser
{
    private const int MostElements = 200_000;
    private const int MostOpen = 3_000;
    private const int DeepestLevel = 512;

    /// <summary>The page, or null when it has too many elements or leaves too many open.</summary>
    public static IHtmlDocument? Parse(string html)
    {
        var (elements, open) = (0, 0);
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            MaximumDepth = DeepestLevel,
            OnCreated = (_, _) => Check(++elements, MostElements),
            OnToken = (token, _) => Check(open = Math.Max(0, open + Opened(token)), MostOpen),
        };
        try
        {
            return new HtmlParser(options).ParseDocument(html);
        }
        catch (TangledPageException)
        {
            return null;
        }
    }

    private static int Opened(HtmlToken token) =>
        token.Type switch
        {
            HtmlTokenType.StartTag when !PageTags.ClosedByItself.Contains(token.Name) => 1,
            HtmlTokenType.EndTag when !PageTags.ClosedByItself.Contains(token.Name) => -1,
            _ => 0,
        };

    private static void Check(int count, int limit)
    {
        if (count > limit)
        {
            throw new TangledPageException();
        }
    }

    // Throwing is the only way out of the parser's callbacks.
    private sealed class TangledPageException : Exception;
}
