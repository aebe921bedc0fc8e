using System.IO.Compression;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Watches.Feeds;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Core.Tests.Watches.Feeds;

public sealed class FeedClientTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_site_marked_is_sent_back_and_an_unchanged_feed_not_sent_again()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = context =>
        {
            if (
                context.Request.Headers.IfNoneMatch == "W/\"v 1\""
                && context.Request.Headers.IfModifiedSince == "yesterday, noon"
            )
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            context.Response.Headers.ETag = "W/\"v 1\"";
            context.Response.Headers.LastModified = "yesterday, noon";
            return site.SendFeedAsync(context);
        };
        using var client = site.Client();

        var first = Assert.IsType<FeedReply.Read>(await client.FetchAsync(site.At("/feed"), null, null, Stop));
        var second = await client.FetchAsync(site.At("/feed"), first.ETag, first.LastModified, Stop);

        Assert.Equal(("W/\"v 1\"", "yesterday, noon"), (first.ETag, first.LastModified));
        Assert.Equal(site.At("/feed"), Assert.IsType<FeedReply.Unchanged>(second).Address);
    }

    [Theory]
    [InlineData(301, 308, "/c")]
    [InlineData(301, 302, "/b")]
    [InlineData(302, 301, "/a")]
    [InlineData(307, 307, "/a")]
    public async Task A_feed_that_has_moved_for_good_is_asked_for_where_it_is(int first, int second, string lasting)
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = context =>
        {
            var (status, to) = context.Request.Path.Value switch
            {
                "/a" => (first, "/b"),
                "/b" => (second, "/c"),
                _ => (200, ""),
            };
            context.Response.StatusCode = status;
            context.Response.Headers.Location = to;
            return status == 200 ? site.SendFeedAsync(context) : Task.CompletedTask;
        };

        Assert.Equal(site.At(lasting), (await ReadAsync(site, "/a")).Address);
    }

    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' href='/feed'>")]
    [InlineData("<base href='/deep/'><link rel='Alternate' type='application/atom+xml' href='../feed'>")]
    public async Task A_page_that_names_its_feed_leads_there(string head)
    {
        await using var site = await FeedSite.StartAsync();
        site.Items = site.Item("1");
        site.Feed = context =>
            context.Request.Path == "/feed"
                ? site.SendFeedAsync(context)
                : context.Response.WriteAsync($"<!doctype html><html><head>{head}</head><body>News</body></html>");

        var read = await ReadAsync(site, "/");

        Assert.Equal(site.At("/feed"), read.Address);
        Assert.Single(read.Feed.Items);
    }

    [Fact]
    public async Task A_page_that_names_a_page_is_followed_once_only()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = context =>
            context.Response.WriteAsync(
                $"<html><link rel=alternate type=application/rss+xml href='{context.Request.Path}x'></html>"
            );

        Assert.Equal("NotAFeed", (await FailedAsync(site)).Why.Key);
        Assert.Equal(["/feed", "/feedx"], site.Asked);
    }

    [Fact]
    public async Task A_page_without_a_feed_is_refused()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = context => context.Response.WriteAsync("<html><body>Nothing here</body></html>");

        Assert.Equal("NoFeedOnPage", (await FailedAsync(site)).Why.Key);
    }

    [Theory]
    [InlineData(429, "120", "BusyFor", 120)]
    [InlineData(503, "7200", "SiteTrouble", 7200)]
    [InlineData(500, null, "SiteTrouble", null)]
    [InlineData(404, null, "NotFound", null)]
    [InlineData(403, null, "NotAllowed", null)]
    public async Task A_no_of_the_site_says_why_and_how_long(int status, string? retryAfter, string key, int? seconds)
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = FeedSite.Status(status, retryAfter);

        var failed = await FailedAsync(site);

        Assert.Equal((key, seconds), (failed.Why.Key, (int?)failed.Wait?.TotalSeconds));
        Assert.DoesNotContain("paste", failed.Why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_archive_of_a_huge_feed_costs_no_more_than_the_limit()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 64 && !context.RequestAborted.IsCancellationRequested; i++)
            {
                await packed.WriteAsync(blanks, context.RequestAborted);
            }
        };

        Assert.Equal("TooLarge", (await FailedAsync(site)).Why.Key);
    }

    [Fact]
    public async Task A_private_network_is_out_of_reach_directly_and_by_redirect()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = context =>
        {
            context.Response.Redirect("http://169.254.169.254/feed");
            return Task.CompletedTask;
        };
        using var client = site.Client();
        var direct = await client.FetchAsync(new Uri("http://10.0.0.7/feed"), null, null, Stop);

        Assert.Equal("Private", Assert.IsType<FeedReply.Failed>(direct).Why.Key);
        Assert.Equal("PrivateRedirect", (await FailedAsync(site)).Why.Key);
    }

    [Fact]
    public async Task A_feed_that_never_comes_is_given_up()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var client = site.Client(new IntakeOptions { Timeout = TimeSpan.FromMilliseconds(300) });

        var reply = await client.FetchAsync(site.At("/feed"), null, null, Stop);

        Assert.Equal("TooSlow", Assert.IsType<FeedReply.Failed>(reply).Why.Key);
    }

    [Fact]
    public async Task An_empty_answer_is_refused()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = FeedSite.Status(200);

        Assert.Equal("Empty", (await FailedAsync(site)).Why.Key);
    }

    private static async Task<FeedReply.Read> ReadAsync(FeedSite site, string path)
    {
        using var client = site.Client();
        return Assert.IsType<FeedReply.Read>(await client.FetchAsync(site.At(path), null, null, Stop));
    }

    private static async Task<FeedReply.Failed> FailedAsync(FeedSite site)
    {
        using var client = site.Client();
        return Assert.IsType<FeedReply.Failed>(await client.FetchAsync(site.At("/feed"), null, null, Stop));
    }
}
