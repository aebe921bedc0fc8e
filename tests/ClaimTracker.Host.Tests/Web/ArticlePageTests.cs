using System.Net;

namespace ClaimTracker.Host.Tests.Web;

public sealed class ArticlePageTests
{
    [Fact]
    public async Task An_article_shows_where_it_comes_from_and_its_blocks()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        var page = await program.GetPageAsync("/articles/1");

        Assert.Equal(["Budget day: who pays & who doesn't"], page.Texts("h1"));
        Assert.Equal("en", page.QuerySelector("article")!.GetAttribute("lang"));
        Assert.Equal(["What the council says"], page.Texts("article h2"));
        Assert.Equal(["Two schools close in June.", "The depot opens in 2028."], page.Texts("article ul li"));
        Assert.StartsWith("“Nobody was asked,”", page.QuerySelector("article blockquote")!.TextContent.Trim());
        var link = page.QuerySelector("a.outside")!;
        Assert.Equal("https://example.org/budget?day=1&page=2", link.GetAttribute("href"));
        Assert.Contains("noopener", link.GetAttribute("rel"));
        Assert.Contains("nofollow", link.GetAttribute("rel"));
    }

    [Fact]
    public async Task Every_claim_has_one_anchor_and_a_link_in_the_text()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        var page = await program.GetPageAsync("/articles/1");

        for (var number = 1; number <= 7; number++)
        {
            Assert.Single(page.QuerySelectorAll($"[id='C-{number}']"));
            Assert.NotEmpty(page.QuerySelectorAll($"article a[href='/claims/{number}']"));
        }

        Assert.Equal(7, page.QuerySelectorAll("aside li").Length);
    }

    [Fact]
    public async Task Claims_made_of_the_same_words_stay_reachable()
    {
        const string text = "Prices rose.";
        await using var program = await ServedProgram.StartAsync();
        await program.AddAsync(
            Shelf.Article(text),
            Shelf.Claim(text, "Prices rose.", 0.5, "Prices rose"),
            Shelf.Claim(text, "The prices rose.", 0.5, "Prices rose")
        );

        var page = await program.GetPageAsync("/articles/1");

        Assert.Equal("/claims/1", page.QuerySelector("mark#C-1 a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("span#C-2"));
        Assert.Equal("/claims/2", page.QuerySelector("article sup a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/articles/A-1", "/articles/1")]
    [InlineData("/articles/a-1", "/articles/1")]
    [InlineData("/articles/01", "/articles/1")]
    [InlineData("/claims/C-17", "/claims/17")]
    [InlineData("/claims/c-17", "/claims/17")]
    public async Task A_number_as_people_write_it_leads_to_the_one_address(string address, string target)
    {
        await using var program = await ServedProgram.StartAsync();

        using var response = await program.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(target, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/articles/99", "There is no article A-99")]
    [InlineData("/articles/tax", "An article has a number such as A-3")]
    [InlineData("/articles/99999999999", "An article has a number such as A-3")]
    [InlineData("/claims/99", "There is no claim C-99")]
    [InlineData("/claims/0", "A claim has a number such as C-17")]
    [InlineData("/nowhere", "There is nothing at this address")]
    public async Task What_is_not_there_is_answered_kindly(string address, string sentence)
    {
        await using var program = await ServedProgram.StartAsync();

        using var response = await program.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Contains(sentence, page.QuerySelector(".notice p")!.TextContent);
    }
}
