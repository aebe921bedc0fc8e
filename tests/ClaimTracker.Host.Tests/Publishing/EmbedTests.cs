using System.Net;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Tests.Web;
using ClaimTracker.Host.Web;

namespace ClaimTracker.Host.Tests.Publishing;

/// <summary>A published claim inside another site's page.</summary>
public sealed class EmbedTests
{
    [Fact]
    public async Task A_card_may_be_framed_and_nothing_else_may()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();

        using var card = await program.GetAsync("/embed/1");
        using var page = await program.GetAsync("/claims/1");
        using var missing = await program.GetAsync("/embed/99");

        Assert.Equal(SecurityHeaders.PolicyInFrames, Policy(card));
        Assert.Contains("frame-ancestors *", Policy(card));
        Assert.Equal("cross-origin", card.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal(SecurityHeaders.Policy, Policy(page));
        Assert.Contains("frame-ancestors 'none'", Policy(page));
        Assert.Equal((HttpStatusCode.NotFound, SecurityHeaders.PolicyInFrames), (missing.StatusCode, Policy(missing)));
    }

    [Fact]
    public async Task The_card_says_what_the_page_says_and_leads_to_it()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();

        var card = await program.GetPageAsync("/embed/1");

        Assert.Equal(Press.Wording, card.QuerySelector("h1")!.TextContent);
        Assert.Equal("False", card.QuerySelector(".rating strong")!.TextContent);
        var link = Assert.Single(card.QuerySelectorAll("a"));
        Assert.Equal("https://claims.example.org/claims/1", link.GetAttribute("href"));
        Assert.Equal(("_blank", "noopener"), (link.GetAttribute("target"), link.GetAttribute("rel")));
    }

    [Fact]
    public async Task A_correction_shows_in_the_card_and_a_withdrawal_says_so()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        await program.DecideAsync(1, Rating.HalfTrue, "One was closed, and one is to be.");
        var corrected = await program.GetPageAsync("/embed/1");
        await program.WithdrawAsync("We asked the wrong office.");

        using var withdrawn = await program.GetAsync("/embed/1");

        Assert.Equal("Half true", corrected.QuerySelector(".rating strong")!.TextContent);
        Assert.Equal(HttpStatusCode.Gone, withdrawn.StatusCode);
        var text = await withdrawn.TextAsync();
        Assert.Contains("We asked the wrong office.", text);
        Assert.DoesNotContain("schools", text);
    }

    [Fact]
    public async Task What_is_not_published_answers_as_what_is_not_there()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();

        using var hidden = await program.GetAsync("/embed/1");
        using var missing = await program.GetAsync("/embed/99");
        using var nonsense = await program.GetAsync("/embed/nonsense");

        Assert.All([hidden, missing, nonsense], one => Assert.Equal(HttpStatusCode.NotFound, one.StatusCode));
        Assert.Equal(await missing.TextAsync(), await hidden.TextAsync());
    }

    [Fact]
    public async Task Other_sites_learn_how_to_show_it()
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();
        var page = await program.GetPageAsync("/claims/1");
        var discovery = page.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!;

        using var response = await program.GetAsync(new Uri(discovery).PathAndQuery);
        var answer = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            ("rich", "1.0"),
            (answer.GetProperty("type").GetString(), answer.GetProperty("version").GetString())
        );
        Assert.Equal("The Desk", answer.GetProperty("provider_name").GetString());
        Assert.Equal($"False: {Press.Wording}", answer.GetProperty("title").GetString());
        Assert.Contains("src=\"https://claims.example.org/embed/1\"", answer.GetProperty("html").GetString());
        Assert.Equal(answer.GetProperty("html").GetString(), page.QuerySelector(".share code")!.TextContent);
    }

    [Theory]
    [InlineData(null, null, 600, 300)]
    [InlineData(320, null, 320, 420)]
    [InlineData(2000, 2000, 600, 300)]
    [InlineData(500, 200, 500, 200)]
    public async Task It_fits_into_the_room_there_is(int? width, int? height, int gotWidth, int gotHeight)
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();

        using var response = await program.GetAsync(
            $"/oembed?url=https%3A%2F%2Fclaims.example.org%2Fclaims%2F1&maxwidth={width}&maxheight={height}"
        );
        var answer = await response.JsonAsync();

        Assert.Equal(
            (gotWidth, gotHeight),
            (answer.GetProperty("width").GetInt32(), answer.GetProperty("height").GetInt32())
        );
    }

    [Theory]
    [InlineData("", 404, "'url' needs the address of a fact-check")]
    [InlineData("?url=https://elsewhere.example/claims/1", 404, "'url' needs the address of a fact-check")]
    [InlineData(
        "?url=https://claims.example.org.evil.example/claims/1",
        404,
        "'url' needs the address of a fact-check"
    )]
    [InlineData("?url=https://claims.example.org/claims/2", 404, "Nothing is published under C-2.")]
    [InlineData("?url=https://claims.example.org/claims/1&format=xml", 501, "'format' needs to be json")]
    [InlineData("?url=https://claims.example.org/claims/1&maxwidth=wide", 400, "'maxwidth'")]
    public async Task What_cannot_be_shown_is_said(string query, int status, string sentence)
    {
        await using var program = await Press.StartAsync();
        await program.AddAsync();
        await program.PublishAsync();

        using var response = await program.GetAsync("/oembed" + query);
        var problem = await response.JsonAsync();

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(sentence, problem.GetProperty("detail").GetString());
    }

    private static string Policy(HttpResponseMessage response) =>
        response.Headers.GetValues("Content-Security-Policy").Single();
}
