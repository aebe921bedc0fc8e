using System.IO.Compression;
using System.Text;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Tests.Articles.Fetching;
using ClaimTracker.Core.Watches;
using ClaimTracker.Core.Watches.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

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

        var first = Assert.IsType<FeedReply.Read>(await AskAsync(client, site.At("/feed")));
        var second = await AskAsync(client, site.At("/feed"), first.ETag, first.LastModified);

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
        var direct = await AskAsync(client, new Uri("http://10.0.0.7/feed"));

        Assert.Equal("Private", Assert.IsType<FeedReply.Failed>(direct).Why.Key);
        Assert.Equal("PrivateRedirect", (await FailedAsync(site)).Why.Key);
    }

    [Fact]
    public async Task A_feed_that_never_comes_is_given_up()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var client = site.Client(new IntakeOptions { Timeout = TimeSpan.FromMilliseconds(300) });

        var reply = await AskAsync(client, site.At("/feed"));

        Assert.Equal("TooSlow", Assert.IsType<FeedReply.Failed>(reply).Why.Key);
    }

    [Fact]
    public async Task An_empty_answer_is_refused()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = FeedSite.Status(200);

        Assert.Equal("Empty", (await FailedAsync(site)).Why.Key);
    }

    [Theory]
    [InlineData("\"caf\u00E9\"", null)]
    [InlineData("\"a\tb\"", null)]
    [InlineData("\"a\u0001b\u007F\"", null)]
    [InlineData("", null)]
    [InlineData("two words", "two words")]
    public async Task A_mark_that_cannot_be_sent_back_is_not_kept(string written, string? kept)
    {
        var body = FeedReads.Rss("");
        await using var site = RawSite.Start(
            (stream, stop) =>
                stream
                    .WriteAsync(
                        Encoding.Latin1.GetBytes(
                            $"HTTP/1.1 200 OK\r\nETag: {written}\r\nLast-Modified: {written}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"
                        ),
                        stop
                    )
                    .AsTask()
        );
        using var client = new FeedClient(
            Options.Create(new IntakeOptions()),
            TimeProvider.System,
            new Fetches.OneLoopbackPort(site.Address.Port),
            Fetches.ToLoopback
        );

        var read = Assert.IsType<FeedReply.Read>(await AskAsync(client, site.Address));
        Assert.Equal((kept, kept), (read.ETag, read.LastModified));
        Assert.IsType<FeedReply.Read>(await AskAsync(client, site.Address, written, written));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task A_mark_that_is_too_long_to_be_stored_is_not_kept(int lengthChars, bool isKept)
    {
        var mark = new string('x', lengthChars);
        await using var site = await FeedSite.StartAsync();
        site.Feed = context =>
        {
            context.Response.Headers.ETag = mark;
            return site.SendFeedAsync(context);
        };

        Assert.Equal(isKept ? mark : null, (await ReadAsync(site, "/feed")).ETag);
    }

    [Theory]
    [InlineData(null, null, "UnchangedSinceNothing")]
    [InlineData("caf\u00E9", null, "UnchangedSinceNothing")]
    [InlineData("v1", null, null)]
    [InlineData(null, "yesterday", null)]
    public async Task Unchanged_is_an_answer_only_where_it_was_asked(string? etag, string? lastModified, string? key)
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = FeedSite.Status(304);
        using var client = site.Client();

        var reply = await AskAsync(client, site.At("/feed"), etag, lastModified);

        Assert.Equal(key, (reply as FeedReply.Failed)?.Why.Key);
        Assert.Equal(key is null, reply is FeedReply.Unchanged);
    }

    [Fact]
    public async Task A_feed_on_another_site_waits_for_its_turn_there()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = context =>
            context.Request.Path == "/"
                ? context.Response.WriteAsync(
                    $"<html><link rel=alternate type=application/rss+xml href='{site.At("/feed", "cdn.example")}'></html>"
                )
                : site.SendFeedAsync(context);
        using var client = site.Client();
        var turns = new HostTurns(TimeProvider.System, TimeSpan.Zero);
        using var turn = await turns.TakeAsync(site.At("/"), Stop);
        var other = await turns.TakeAsync(site.At("/", "cdn.example"), Stop);

        var asking = client.FetchAsync(site.At("/"), null, null, turn, Stop);
        // It has left the first site when this one gets a turn there.
        var third = await turns.TakeAsync(site.At("/"), Stop).WaitAsync(TimeSpan.FromMinutes(1), Stop);
        Assert.Equal(["/"], site.Asked);
        other.Dispose();

        Assert.IsType<FeedReply.Read>(await asking);
        third.Dispose();
        turn.Dispose();
        (await turns.TakeAsync(site.At("/", "cdn.example"), Stop)).Dispose();
    }

    [Theory]
    [InlineData("max-age=3600", null, 3600)]
    [InlineData("public, max-age=3600", "600", 3000)]
    [InlineData("max-age=3600", "4000", null)]
    [InlineData("no-cache, max-age=3600", null, null)]
    [InlineData("no-store, max-age=3600", null, null)]
    [InlineData("max-age=soon", null, null)]
    [InlineData(null, null, null)]
    public async Task A_site_says_for_how_long_a_feed_stays_fresh(string? cacheControl, string? age, int? seconds)
    {
        await using var site = await FeedSite.StartAsync();
        site.CacheControl = cacheControl;
        site.Feed = context =>
        {
            context.Response.Headers.Age = age;
            return site.SendFeedAsync(context);
        };

        Assert.Equal(seconds, (int?)(await ReadAsync(site, "/feed")).Pause?.TotalSeconds);
    }

    [Fact]
    public async Task A_feed_that_is_gone_for_good_is_told_from_one_that_is_not_there()
    {
        await using var site = await FeedSite.StartAsync();
        site.Feed = FeedSite.Status(410);
        var gone = await FailedAsync(site);
        site.Feed = FeedSite.Status(404);
        var missing = await FailedAsync(site);

        Assert.Equal(("Gone", true), (gone.Why.Key, gone.IsGone));
        Assert.Equal(("NotFound", false), (missing.Why.Key, missing.IsGone));
    }

    private static async Task<FeedReply> AskAsync(
        FeedClient client,
        Uri address,
        string? etag = null,
        string? lastModified = null
    )
    {
        using var turn = await new HostTurns(TimeProvider.System, TimeSpan.Zero).TakeAsync(address, Stop);
        return await client.FetchAsync(address, etag, lastModified, turn, Stop);
    }

    private static async Task<FeedReply.Read> ReadAsync(FeedSite site, string path)
    {
        using var client = site.Client();
        return Assert.IsType<FeedReply.Read>(await AskAsync(client, site.At(path)));
    }

    private static async Task<FeedReply.Failed> FailedAsync(FeedSite site)
    {
        using var client = site.Client();
        return Assert.IsType<FeedReply.Failed>(await AskAsync(client, site.At("/feed")));
    }
}
