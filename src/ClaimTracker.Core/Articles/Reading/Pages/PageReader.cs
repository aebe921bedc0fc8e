using ClaimTracker.Core.Articles.Reading.Decoding;
using ClaimTracker.Core.Articles.Reading.Facts;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Reads a web page: its facts, and its article as text.</summary>
internal static class PageReader
{
    // One sentence of a news flash.
    private const int FewestLetters = 40;

    // A body stated in JSON-LD is taken when the page shows much less of it.
    private const int MuchLonger = 2;

    public static Outcome<ReadArticle> Read(string html, Uri? address)
    {
        if (PageParser.Parse(html) is not { Body: { } body } page)
        {
            return ReadingRefusals.TooTangled;
        }

        var stated = StatedArticle.On(page);
        var facts = PageFacts.Of(page, stated, address);
        var words = new ArticleWords(facts.Title, facts.Byline, facts.Publisher);
        var shown = PageBody.Find(body, words);
        var blocks = Longer(shown, StatedBody.BlocksOf(stated.Body, words));
        var letters = LettersIn(blocks);
        return Missing.Of(page, stated, letters, FewestLetters) is { } refusal
            ? refusal
            : new ReadArticle
            {
                Title = Clean(facts.Title),
                Address = facts.Address,
                Publisher = Clean(facts.Publisher),
                Byline = Clean(facts.Byline),
                PublishedOn = facts.PublishedOn,
                Language = facts.Language,
                Text = CleanText.Of(BlockText.Write(blocks)),
                Form = ArticleForm.WebPage,
            };
    }

    private static IReadOnlyList<PageBlock> Longer(IReadOnlyList<PageBlock> shown, IReadOnlyList<PageBlock> stated) =>
        LettersIn(stated) > LettersIn(shown) * MuchLonger ? stated : shown;

    private static int LettersIn(IEnumerable<PageBlock> blocks) =>
        blocks.Where(block => block.Kind is not BlockKind.Heading).Sum(block => block.Letters);

    // Character references can bring back what was cleaned from the source.
    private static string? Clean(string? text) =>
        text is null || CleanText.Of(text).Trim() is not { Length: > 0 } clean ? null : clean;
}
