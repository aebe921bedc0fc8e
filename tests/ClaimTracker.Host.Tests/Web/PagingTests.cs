using AngleSharp.Html.Dom;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Host.Tests.Web;

public sealed class PagingTests
{
    private const int Claims = 5000;
    private const string Text = "Something happened here.";

    [Fact]
    public async Task Five_thousand_claims_are_walked_forwards_and_backwards_without_losing_or_doubling_one()
    {
        await using var program = await ServedProgram.StartAsync(("Web:PageSize", "193"));
        // Few different scores: most neighbours are equals.
        await program.AddAsync(Shelf.Article(Text), [.. Enumerable.Range(0, Claims).Select(Draft)]);

        var forwards = await WalkAsync(program, "/", "a[rel=next]");
        var backwards = await WalkAsync(program, forwards.Last, "a[rel=prev]");

        Assert.Equal(Claims, forwards.Numbers.Distinct().Count());
        Assert.Equal(Claims, forwards.Numbers.Count);
        Assert.Equal(forwards.Pages, backwards.Pages.Reverse());
    }

    private static ClaimDraft Draft(int i) => Shelf.Claim(Text, $"Claim {i}.", i * 7 % 11 / 10.0, "Something happened");

    private static async Task<Walk> WalkAsync(ServedProgram program, string address, string link)
    {
        var pages = new List<string>();
        for (string? next = address; next is not null; )
        {
            address = next;
            var page = await program.GetPageAsync(address);
            pages.Add(string.Join(' ', Numbers(page)));
            next = page.QuerySelector(link)?.GetAttribute("href");
        }

        return new Walk(pages, address);
    }

    private static IReadOnlyList<string> Numbers(IHtmlDocument page) => page.Texts("li.claim .number");

    private sealed record Walk(IReadOnlyList<string> Pages, string Last)
    {
        public IReadOnlyList<string> Numbers => [.. Pages.SelectMany(page => page.Split(' '))];
    }
}
