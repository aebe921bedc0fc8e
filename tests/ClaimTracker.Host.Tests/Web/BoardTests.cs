using System.Net;

namespace ClaimTracker.Host.Tests.Web;

public sealed class BoardTests
{
    [Fact]
    public async Task The_board_lists_the_most_check_worthy_first_and_the_oldest_among_equals()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        var page = await program.GetPageAsync("/");

        Assert.Equal(["C-6", "C-2", "C-1", "C-3", "C-4", "C-7", "C-5"], page.Texts("li.claim .number"));
    }

    [Fact]
    public async Task The_tabs_count_the_claims_of_each_state_that_are_meant()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        var all = await program.GetPageAsync("/");
        var found = await program.GetPageAsync("/?search=CITY&state=InReview");

        Assert.Equal(["All 7", "Unreviewed 5", "In review 1", "Dismissed 1"], all.Texts(".tabs a"));
        Assert.Equal(["All 2", "Unreviewed 2", "In review 0"], found.Texts(".tabs a"));
        Assert.Equal(["In review 0"], found.Texts(".tabs a[aria-current]"));
    }

    [Theory]
    [InlineData("/?state=inreview", "C-1")]
    [InlineData("/?search=deficit", "C-6")]
    [InlineData("/?search=3.1%25", "C-6")]
    [InlineData("/?article=a-1&search=depot+opens", "C-7")]
    [InlineData("/?article=1&state=Dismissed&search=&after=", "C-5")]
    public async Task A_filter_narrows(string address, string number)
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        var page = await program.GetPageAsync(address);

        Assert.Equal([number], page.Texts("li.claim .number"));
    }

    [Fact]
    public async Task The_links_of_the_board_keep_the_filter()
    {
        await using var program = await ServedProgram.StartAsync(("Web:PageSize", "2"));
        await Example.AddAsync(program);

        var page = await program.GetPageAsync("/?state=Unreviewed&article=A-1&search=the+d");
        var first = await program.GetPageAsync("/?state=Unreviewed&search=the");

        Assert.Equal("/?article=A-1&search=the%20d", page.QuerySelector(".tabs a")!.GetAttribute("href"));
        Assert.Equal(
            "/export/claims.csv?state=Unreviewed&article=A-1&search=the%20d",
            page.QuerySelector(".export a")!.GetAttribute("href")
        );
        Assert.Equal("Unreviewed", page.QuerySelector("input[name=state]")!.GetAttribute("value"));
        Assert.Equal(
            "/?state=Unreviewed&search=the&after=0.71~2",
            first.QuerySelector("a[rel=next]")!.GetAttribute("href")
        );
    }

    [Fact]
    public async Task An_empty_board_says_how_to_bring_an_article_in()
    {
        await using var program = await ServedProgram.StartAsync();

        var page = await program.GetPageAsync("/");

        Assert.Contains("claimtracker add", page.QuerySelector(".notice")!.TextContent);
    }

    [Theory]
    [InlineData("/?search=unicorn", "No claim fits")]
    [InlineData("/?after=0.01~99", "The list ends here")]
    public async Task A_list_without_claims_says_what_to_do(string address, string heading)
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        var page = await program.GetPageAsync(address);

        Assert.Equal([heading], page.Texts(".notice h2"));
        Assert.NotNull(page.QuerySelector(".notice a[href='/']"));
    }

    [Theory]
    [InlineData("/?state=Open", "'state' needs one of Unreviewed")]
    [InlineData("/?state=3", "'state' needs one of")]
    [InlineData("/?article=B-2", "'article' needs a number such as A-3; got 'B-2'.")]
    [InlineData("/?after=NaN~1", "'after' needs a place")]
    public async Task An_address_that_means_nothing_is_told_so(string address, string sentence)
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        using var response = await program.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.PageAsync();
        Assert.Contains(sentence, page.QuerySelector(".problem")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("li.claim"));
    }
}
