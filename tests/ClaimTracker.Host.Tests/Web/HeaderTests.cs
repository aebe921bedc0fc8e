using System.Net;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Tests.Web;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/claims/99")]
    [InlineData("/nowhere")]
    [InlineData("/export/claims.csv")]
    [InlineData("/api/v1/claims")]
    [InlineData("/healthz")]
    [InlineData("/assets/site.css")]
    public async Task Every_answer_says_what_a_browser_must_not_do(string address)
    {
        await using var program = await ServedProgram.StartAsync();

        using var response = await program.GetAsync(address);

        Assert.Equal(SecurityHeaders.Policy, response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_are_not_kept_and_the_stylesheet_is_kept_for_good()
    {
        await using var program = await ServedProgram.StartAsync();

        using var page = await program.GetAsync("/");
        using var css = await program.GetAsync(SiteAsset.Stylesheet.Address);
        using var other = await program.GetAsync("/assets/site.css?v=older");

        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Equal("public, max-age=31536000, immutable", css.Headers.GetValues("Cache-Control").Single());
        Assert.True(other.Headers.CacheControl!.NoCache);
        Assert.Equal("text/css", css.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_stylesheet_that_the_browser_has_is_not_sent_again()
    {
        await using var program = await ServedProgram.StartAsync();
        using var first = await program.GetAsync("/assets/site.css");

        using var second = await program.SendAsync(
            HttpMethod.Get,
            "/assets/site.css",
            request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!)
        );

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_page_has_neither_scripts_nor_inline_styles()
    {
        await using var program = await ServedProgram.StartAsync();
        await Example.AddAsync(program);

        foreach (var address in new[] { "/", "/articles/1", "/claims/1", "/nowhere" })
        {
            var page = await program.GetPageAsync(address);
            Assert.Empty(page.QuerySelectorAll("script, style, [style], [onclick], iframe"));
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Single(page.QuerySelectorAll("h1"));
        }
    }
}
