using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Tests.Articles.Fetching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Chat.Articles;

/// <summary>A newspaper on loopback, and a newsroom that may read it under any name.</summary>
internal sealed class NewsSite : IAsyncDisposable
{
    /// <summary>Three sentences, each a claim.</summary>
    public const string Roads =
        "The council closed two schools in 2024. It spent 40 million euros on roads in 2025. Unemployment fell by 3 percent last year.";

    private readonly LoopbackSite site;
    private readonly TaskCompletionSource open;

    private NewsSite(LoopbackSite site, TaskCompletionSource open) => (this.site, this.open) = (site, open);

    /// <param name="isSlow">True: no page comes before <see cref="Answer"/>.</param>
    public static async Task<NewsSite> StartAsync(bool isSlow = false)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!isSlow)
        {
            gate.SetResult();
        }

        return new NewsSite(
            await LoopbackSite.StartAsync(async context =>
            {
                await gate.Task.WaitAsync(context.RequestAborted);
                await SendAsync(context);
            }),
            gate
        );
    }

    public string At(string path) => site.At(path, "news.example").ToString();

    /// <summary>Lets waiting readers have their page.</summary>
    public void Answer() => open.TrySetResult();

    public Task<Newsroom> OpenNewsroomAsync(string locale = "en-US", params (string Name, string Value)[] settings) =>
        Newsroom.OpenAsync(
            services => services.AddSingleton<ArticleFetcher>(_ => Fetches.Fetcher(site.Port)),
            locale,
            settings
        );

    /// <summary>The text without the port, which is another in every run.</summary>
    public string WithoutPort(string text) => text.Replace($":{site.Port}", "", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private static Task SendAsync(HttpContext context)
    {
        if (context.Request.Path != "/roads")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <html lang="en"><head><title>A year of roads</title><meta property="og:site_name" content="The Example">
            <meta name="author" content="Zoe Quill"><meta property="article:published_time" content="2026-03-01"></head>
            <body><article><h1>A year of roads</h1><p>{Roads}</p></article></body></html>
            """
        );
    }
}
