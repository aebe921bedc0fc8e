using AngleSharp.Dom;
using ClaimTracker.Core.Articles.Reading.Facts;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Says why there is no whole article on a page, when there is none.</summary>
internal static class Missing
{
    // A page that says it is for sale is taken at its word; one that only speaks of subscriptions has to be shorter.
    private const int StubLetters = 700;
    private const int TeaserLetters = 400;
    private const int SignInLetters = 400;
    private const int NoticeLetters = 250;
    private const int ShellChars = 20_000;

    /// <summary>The reason; null when the article is there.</summary>
    public static Refusal? Of(IDocument page, StatedArticle stated, int letters, int fewestLetters)
    {
        var text = letters < StubLetters ? page.Body?.TextContent ?? string.Empty : string.Empty;
        var isStub = stated.IsFree is false
            ? letters < StubLetters
            : letters < TeaserLetters && Says(text, PagePhrases.Paywall);
        if (isStub)
        {
            return ReadingRefusals.Paywall;
        }

        if (letters < SignInLetters && page.QuerySelector("input[type=password i]") is not null)
        {
            return ReadingRefusals.NoArticle;
        }

        return letters >= fewestLetters && !IsScriptNotice(letters, text) ? null
            : Says(text, PagePhrases.NeedsScript) || IsShell(page, text) ? ReadingRefusals.NeedsScript
            : ReadingRefusals.NoArticle;
    }

    private static bool IsScriptNotice(int letters, string text) =>
        letters < NoticeLetters && Says(text, PagePhrases.NeedsScript);

    // An empty element for an application to fill, and scripts to fill it.
    private static bool IsShell(IDocument page, string text) =>
        page.QuerySelector("#root, #app, #__next, #___gatsby, app-root, #__nuxt, #svelte") is not null
        && page.QuerySelector("body script, head script[src]") is not null
        && text.Length < ShellChars;

    private static bool Says(string text, string[] phrases) =>
        phrases.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
