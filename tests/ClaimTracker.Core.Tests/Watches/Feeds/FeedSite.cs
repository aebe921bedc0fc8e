using System.Collections.Concurrent;
using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Tests.Articles.Fetching;
using ClaimTracker.Core.Watches.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Tests.Watches.Feeds;

/// <summary>A newspaper on loopback, with a feed and its articles: its address ends in <c>/feed</c>, theirs in <c>/story/…</c>.</summary>
internal sealed class FeedSite : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> asked = new();
    private LoopbackSite site = null!;

    private FeedSite() { }

    public int Port => site.Port;

    /// <summary>What the feed answers; at first, the items of <see cref="Items"/>.</summary>
    public RequestDelegate Feed { get; set; } = _ => Task.CompletedTask;

    /// <summary>What an article answers; at first, a page with three sentences.</summary>
    public RequestDelegate Story { get; set; } = SendStoryAsync;

    public string Items { get; set; } = "";

    /// <summary>What else stands in the feed's channel.</summary>
    public string Channel { get; set; } = "<link>https://news.example/</link>";

    /// <summary>The mark of the feed's version; a feed that is asked for with it has not changed. Absent at first.</summary>
    public string? ETag { get; set; }

    /// <summary>How long the feed may be kept, in every answer. Absent at first.</summary>
    public string? CacheControl { get; set; }

    /// <summary>Which paths were asked for.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    public int StoriesAsked => asked.Count(path => path.StartsWith("/story", StringComparison.Ordinal));

    public static async Task<FeedSite> StartAsync()
    {
        var feeds = new FeedSite();
        feeds.Feed = feeds.SendFeedAsync;
        feeds.site = await LoopbackSite.StartAsync(context =>
        {
            feeds.asked.Enqueue(context.Request.Path);
            return context.Request.Path.StartsWithSegments("/story") ? feeds.Story(context) : feeds.Feed(context);
        });
        return feeds;
    }

    /// <summary>Answers with a status and nothing else.</summary>
    public static RequestDelegate Status(int status, string? retryAfter = null) =>
        context =>
        {
            context.Response.StatusCode = status;
            if (retryAfter is not null)
            {
                context.Response.Headers.RetryAfter = retryAfter;
            }

            return Task.CompletedTask;
        };

    public Uri At(string path, string host = "news.example") => site.At(path, host);

    public string Item(string name, string? guid = null) =>
        FeedReads.Item(At($"/story/{name}").AbsoluteUri, guid ?? name, $"Title {name}");

    public FeedClient Client(IntakeOptions? options = null, TimeProvider? time = null) =>
        new(
            Options.Create(options ?? new IntakeOptions { Timeout = TimeSpan.FromMinutes(2) }),
            time ?? TimeProvider.System,
            new Fetches.OneLoopbackPort(Port),
            Fetches.ToLoopback
        );

    public Task SendFeedAsync(HttpContext context)
    {
        if (ETag is not null)
        {
            context.Response.Headers.ETag = ETag;
        }

        context.Response.Headers.CacheControl = CacheControl;
        if (ETag is not null && context.Request.Headers.IfNoneMatch == ETag)
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/rss+xml";
        return context.Response.WriteAsync(FeedReads.Rss(Items, Channel));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static Task SendStoryAsync(HttpContext context)
    {
        var name = context.Request.Path.Value!.Split('/')[^1];
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <html lang="en"><head><title>Title {name}</title></head><body><article><h1>Title {name}</h1>
            <p>The council of {name} closed two schools in 2024. It spent 40 million euros on roads in 2025.</p></article></body></html>
            """
        );
    }
}
