using System.Net;
using ClaimTracker.Host.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Web;

/// <summary>Links that sign a browser in.</summary>
public sealed class BoardLinkTests
{
    private readonly SetClock clock = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_link_is_good_for_ten_minutes_and_works_once()
    {
        var links = new BoardLinks(clock);
        var (first, second) = (LinkOf(links), LinkOf(links));

        clock.Now += TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1);
        Assert.True(links.IsGood(first));
        Assert.True(links.IsGood(first));
        Assert.True(links.Use(first));
        Assert.False(links.IsGood(first));
        Assert.False(links.Use(first));
        Assert.True(links.IsGood(second));
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.False(links.IsGood(second));
        Assert.False(links.Use(second));
    }

    [Fact]
    public void A_used_link_stays_used_while_others_end()
    {
        var links = new BoardLinks(clock);
        var early = LinkOf(links);
        clock.Now += TimeSpan.FromMinutes(5);
        var late = LinkOf(links);
        Assert.True(links.Use(early));
        Assert.True(links.Use(late));

        clock.Now += TimeSpan.FromMinutes(5);
        Assert.False(links.Use(LinkOf(new BoardLinks(clock))));
        Assert.True(links.Use(LinkOf(links)));

        Assert.False(links.Use(early));
        Assert.False(links.Use(late));
    }

    [Fact]
    public void Of_many_who_use_a_link_at_once_one_comes_in()
    {
        var links = new BoardLinks(clock);
        var link = LinkOf(links);
        var count = 0;

        Parallel.For(
            0,
            32,
            _ =>
            {
                if (links.Use(link))
                {
                    Interlocked.Increment(ref count);
                }
            }
        );

        Assert.Equal(1, count);
    }

    [Fact]
    public void A_link_can_be_made_neither_to_last_longer_nor_to_be_another()
    {
        var links = new BoardLinks(clock);
        var parts = LinkOf(links).Split('.');

        Assert.False(links.IsGood($"{parts[0]}9.{parts[1]}.{parts[2]}"));
        Assert.False(links.IsGood($"{parts[0]}.{parts[1]}0.{parts[2]}"));
        Assert.False(links.IsGood($"{parts[0]}.{parts[1]}."));
        Assert.False(links.IsGood(""));
        Assert.False(links.IsGood(null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a key of some length")]
    public async Task Looking_at_a_link_signs_nobody_in_and_its_button_does(string? key)
    {
        await using var program = await ServedProgram.StartAsync(key is null ? [] : [("Web:Key", key)]);
        await Example.AddAsync(program);
        var address = Links(program).Issue();

        using var looked = await program.SendAsync(HttpMethod.Get, address, FromElsewhere);
        using var again = await program.SendAsync(HttpMethod.Get, address, FromElsewhere);
        var form = (await again.PageAsync()).QuerySelector("form.sign-in")!;
        var link = form.QuerySelector("input[name=link]")!.GetAttribute("value")!;
        using var signedIn = await PostAsync(program, link);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        using var board = await program.SendAsync(HttpMethod.Get, "/claims/6", request => Bring(request, cookie));
        using var api = await program.SendAsync(HttpMethod.Get, "/api/v1/claims", request => Bring(request, cookie));

        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.False(looked.Headers.Contains("Set-Cookie"));
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (signedIn.StatusCode, signedIn.Headers.Location!.OriginalString));
        Assert.Contains("max-age=43200", cookie);
        Assert.Contains("deficit", await board.TextAsync());
        Assert.NotEqual(HttpStatusCode.OK, api.StatusCode);
    }

    [Fact]
    public async Task A_link_that_was_used_says_so_and_how_to_get_another()
    {
        await using var program = await ServedProgram.StartAsync();
        var address = Links(program).Issue();
        using var first = await PostAsync(program, address.Split('=', 2)[1]);

        using var looked = await program.SendAsync(HttpMethod.Get, address, FromElsewhere);
        using var second = await PostAsync(program, address.Split('=', 2)[1]);

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        foreach (var late in new[] { looked, second })
        {
            Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
            Assert.False(late.Headers.Contains("Set-Cookie"));
            var page = await late.PageAsync();
            Assert.Null(page.QuerySelector("form.sign-in"));
            Assert.Contains("/setup", page.QuerySelector("main")!.TextContent);
        }
    }

    [Fact]
    public async Task Tries_with_links_are_counted_with_the_others_and_no_link_stands_in_the_log()
    {
        await using var program = await ServedProgram.StartAsync(("Logging:LogLevel:Microsoft", "Information"));
        var link = Links(program).Issue().Split('=', 2)[1];
        for (var i = 0; i < SignInAttempts.Most; i++)
        {
            using var wrong = await PostAsync(program, $"1.{i}.wrong");
            Assert.Equal(HttpStatusCode.Gone, wrong.StatusCode);
        }

        using var late = await PostAsync(program, link);
        using var looked = await program.SendAsync(HttpMethod.Get, $"/sign-in?link={link}", FromElsewhere);

        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.DoesNotContain(program.Log, line => line.Contains(link.Split('.')[1]));
    }

    private static BoardLinks Links(ServedProgram program) => program.App.Services.GetRequiredService<BoardLinks>();

    private static string LinkOf(BoardLinks links) => links.Issue().Split('=', 2)[1];

    private static void FromElsewhere(HttpRequestMessage request) => request.Headers.Host = "claims.example.org";

    private static void Bring(HttpRequestMessage request, string cookie)
    {
        FromElsewhere(request);
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
    }

    private static Task<HttpResponseMessage> PostAsync(ServedProgram program, string link) =>
        program.SendAsync(
            HttpMethod.Post,
            "/sign-in",
            request =>
            {
                FromElsewhere(request);
                request.Content = new FormUrlEncodedContent([new("link", link)]);
            }
        );
}
