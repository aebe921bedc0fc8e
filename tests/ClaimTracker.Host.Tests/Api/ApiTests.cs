using System.Net;
using System.Text.Json;
using ClaimTracker.Host.Tests.Publishing;
using ClaimTracker.Host.Tests.Web;

namespace ClaimTracker.Host.Tests.Api;

/// <summary>What other programs read, over real HTTP.</summary>
public sealed class ApiTests
{
    [Fact]
    public async Task A_claim_says_where_it_is_from_what_counts_and_what_the_world_reads()
    {
        await using var program = await Asking.StartAsync();

        var claim = await program.ReadAsync("/api/v1/claims/1");

        Assert.Equal(Press.Wording, claim.GetProperty("claim").GetString());
        Assert.Equal("Published", claim.GetProperty("state").GetString());
        Assert.Equal("the auditor", claim.GetProperty("speaker").GetString());
        Assert.Equal("In spring the council closed two schools.", claim.GetProperty("sentence").GetString());
        Assert.Equal("HalfTrue", claim.GetProperty("verdict").GetProperty("rating").GetString());
        Assert.Equal(3, claim.GetProperty("verdict").GetProperty("score").GetInt32());
        Assert.Equal(2, claim.GetProperty("published").GetProperty("revision").GetInt32());
        Assert.Equal("https://claims.example.org/claims/1", claim.GetProperty("page").GetString());
        var span = Assert.Single(claim.GetProperty("spans").EnumerateArray());
        Assert.Equal("the council closed two schools", Press.Text[span[0].GetInt32()..span[1].GetInt32()]);
    }

    [Fact]
    public async Task Evidence_and_verdicts_are_read_by_themselves()
    {
        await using var program = await Asking.StartAsync();

        var citations = (await program.ReadAsync("/api/v1/claims/C-1/citations")).GetProperty("citations");
        var verdicts = (await program.ReadAsync("/api/v1/claims/1/verdicts")).GetProperty("verdicts");
        var none = (await program.ReadAsync("/api/v1/claims/2/verdicts")).GetProperty("verdicts");

        Assert.Equal(["https://data.example/minutes", "https://office.example/schools"], Each(citations, "address"));
        Assert.Equal(["Refutes", "Context"], Each(citations, "stance"));
        Assert.Equal(["HalfTrue", "False"], Each(verdicts, "rating"));
        Assert.Equal(["Anna", "Anna"], Each(verdicts, "proposedBy"));
        Assert.Equal(["Eva", "Eva"], Each(verdicts, "closedBy"));
        Assert.Empty(none.EnumerateArray());
    }

    [Fact]
    public async Task An_article_has_its_text_and_the_places_of_its_claims()
    {
        await using var program = await Asking.StartAsync();

        var article = await program.ReadAsync("/api/v1/articles/A-1");
        var list = await program.ReadAsync("/api/v1/articles");

        Assert.Equal(Press.Text, article.GetProperty("text").GetString());
        Assert.Equal(["C-1", "C-2", "C-3"], Each(article.GetProperty("claims"), "number"));
        Assert.Equal(["A-1"], Each(list.GetProperty("articles"), "number"));
        Assert.Equal(["https://paper.example/year"], Each(list.GetProperty("articles"), "address"));
        Assert.False(list.TryGetProperty("next", out _));
    }

    [Fact]
    public async Task What_is_published_comes_with_what_was_withdrawn_when_asked_since_when()
    {
        await using var program = await Asking.StartAsync();

        var now = (await program.ReadAsync("/api/v1/published")).GetProperty("published");
        var since = (await program.ReadAsync("/api/v1/published?since=2020-01-01T00:00:00Z&sort=Number")).GetProperty(
            "published"
        );

        Assert.Equal(["C-1"], Each(now, "number"));
        Assert.Equal(["C-1", "C-3"], Each(since, "number"));
        Assert.True(since[1].TryGetProperty("withdrawnAt", out _));
        Assert.False(since[1].TryGetProperty("claim", out _));
    }

    [Theory]
    [InlineData("/api/v1/claims?limit=1", "claims", new[] { "C-2", "C-1", "C-3" })]
    [InlineData("/api/v1/claims?limit=2&search=the", "claims", new[] { "C-2", "C-1", "C-3" })]
    [InlineData("/api/v1/articles?limit=1", "articles", new[] { "A-3", "A-2", "A-1" })]
    [InlineData(
        "/api/v1/published?limit=1&since=2020-01-01T00:00:00Z&sort=Number",
        "published",
        new[] { "C-1", "C-3" }
    )]
    public async Task Links_lead_through_all_pages(string address, string list, string[] numbers)
    {
        await using var program = await Asking.StartAsync();
        await program.AddAsync(Shelf.Article("It rained on the second day."));
        await program.AddAsync(Shelf.Article("It rained on the third day."));
        var read = new List<string?>();
        for (string? next = address; next is not null; )
        {
            using var response = await program.AskAsync(next);
            read.AddRange(Each((await response.JsonAsync()).GetProperty(list), "number"));
            next = response.Headers.TryGetValues("Link", out var links) ? PathIn(links.Single()) : null;
        }

        Assert.Equal(numbers, read);
    }

    [Theory]
    [InlineData("/api/v1/claims")]
    [InlineData("/api/v1/claims/1")]
    [InlineData("/api/v1/claims/1/citations")]
    [InlineData("/api/v1/claims/1/verdicts")]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/articles/1")]
    [InlineData("/api/v1/published")]
    public async Task A_copy_that_is_known_is_not_sent_again_and_its_head_can_be_asked_for(string address)
    {
        await using var program = await Asking.StartAsync();
        using var first = await program.AskAsync(address);
        var tag = first.Headers.ETag!;

        using var again = await program.AskAsync(address, change: request => request.Headers.IfNoneMatch.Add(tag));
        using var head = await program.AskAsync(address, HttpMethod.Head);
        using var stranger = await program.SendAsync(
            HttpMethod.Get,
            address,
            request => request.Headers.IfNoneMatch.Add(tag)
        );

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, tag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal("", await head.TextAsync());
        Assert.Equal(
            "private, no-cache",
            first.Headers.GetValues("Cache-Control").Single().Replace("no-cache, private", "private, no-cache")
        );
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/claims/99", 404, "There is no claim C-99.")]
    [InlineData("/api/v1/claims/99/citations", 404, "There is no claim C-99.")]
    [InlineData("/api/v1/claims/99/verdicts", 404, "There is no claim C-99.")]
    [InlineData("/api/v1/claims/many", 404, "A claim has a number such as C-17; the address says 'many'.")]
    [InlineData("/api/v1/articles/99", 404, "There is no article A-99.")]
    [InlineData("/api/v1/articles/x/y", 404, "There is nothing at this address")]
    [InlineData(
        "/api/v1/claims?stat=Checked",
        400,
        "'stat' is no parameter here; there are state, rating, article, publisher, search, from, until, since, limit, after."
    )]
    [InlineData("/api/v1/claims/1?limit=2", 400, "'limit' is no parameter here; there are none.")]
    [InlineData("/api/v1/claims?before=0.5~1", 400, "'before' is no parameter here")]
    [InlineData(
        "/api/v1/articles?after=x&limit=0",
        400,
        "'limit' needs a whole number from 1 to 200; got '0'. 'after' needs a place"
    )]
    [InlineData("/api/v1/published?rating=Maybe&since=lately", 400, "'rating' needs one of")]
    [InlineData("/api/v1/published?rating=Maybe&since=lately", 400, "'since' needs a moment such as")]
    public async Task What_means_nothing_is_told_all_at_once(string address, int status, string sentence)
    {
        await using var program = await Asking.StartAsync();

        using var response = await program.AskAsync(address);

        await Problem.IsAsync(response, status, sentence);
    }

    private static IEnumerable<string?> Each(JsonElement list, string property) =>
        [.. list.EnumerateArray().Select(one => one.GetProperty(property).GetString())];

    // The link leads to the public address, which is nobody's here.
    private static string PathIn(string link) => new Uri(link[1..link.IndexOf('>')]).PathAndQuery;
}
