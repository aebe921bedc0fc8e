using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Tests.Articles.Reading;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Fetching;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_followed_and_the_last_address_kept(int status)
    {
        await using var site = await LoopbackSite.StartAsync(context => AnswerAsync(context, status, "../end?x=1"));

        var page = Reads.Done(await Fetches.FetchAsync(site.At("/old/start")));

        Assert.Equal(site.At("/end?x=1"), page.Address);
    }

    [Theory]
    [InlineData("http://127.0.0.2:80/", "PrivateRedirect")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "PrivateRedirect")]
    [InlineData("http://[::1]/", "PrivateRedirect")]
    [InlineData("http://[::ffff:10.0.0.1]/", "PrivateRedirect")]
    [InlineData("http://0x7f000001:8080/", "PrivateRedirect")]
    [InlineData("http://inside.example:8080/", "PrivateRedirect")]
    [InlineData("http://site.example:22/", "BadRedirect")]
    [InlineData("ftp://site.example/", "BadRedirect")]
    [InlineData("file:///etc/passwd", "BadRedirect")]
    [InlineData("http://me:secret@site.example/", "BadRedirect")]
    [InlineData("", "BadRedirect")]
    public async Task A_redirect_to_where_nobody_may_go_is_refused(string location, string key)
    {
        await using var site = await LoopbackSite.StartAsync(context => AnswerAsync(context, 302, location));

        var refusal = Reads.Refused(await Fetches.FetchAsync(site.At("/start")));

        Assert.Equal(key, refusal.Key);
        Assert.Contains("site.example", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 6)]
    public async Task A_loop_ends_after_the_redirects_that_are_allowed(int limit, int requests)
    {
        var asked = 0;
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            Interlocked.Increment(ref asked);
            return AnswerAsync(context, 302, "/start");
        });

        var refusal = Reads.Refused(
            await Fetches.FetchAsync(
                site.At("/start"),
                new IntakeOptions { MaxRedirects = limit, Timeout = TimeSpan.FromMinutes(1) }
            )
        );

        Assert.Equal("TooManyRedirects", refusal.Key);
        Assert.Equal(requests, asked);
    }

    [Theory]
    [InlineData("https://a.example/1", "http://b.example/2", "https://b.example/2")]
    [InlineData("https://a.example/1", "/2", "https://a.example/2")]
    [InlineData("http://a.example/1", "http://b.example/2", "http://b.example/2")]
    [InlineData("http://a.example/1", "https://a.example/1", "https://a.example/1")]
    [InlineData("https://a.example/1", "http://a.example/1", null)]
    [InlineData("https://a.example/1", "http://b.example:8080/2", null)]
    public void A_secure_page_leads_only_to_secure_pages(string from, string location, string? expected)
    {
        var outcome = PageRedirect.Next(new Uri(from), new Uri(location, UriKind.RelativeOrAbsolute));

        Assert.Equal(
            expected ?? "Downgrade",
            outcome.Is(out var next, out var refusal) ? next.AbsoluteUri : refusal.Key
        );
    }

    private static Task AnswerAsync(HttpContext context, int status, string location)
    {
        if (context.Request.Path != "/end")
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsync("Here it is.");
    }
}
