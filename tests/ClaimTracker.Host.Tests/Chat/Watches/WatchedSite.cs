using ClaimTracker.Core.Articles.Reading;
using ClaimTracker.Core.Tests.Articles.Fetching;
using ClaimTracker.Core.Watches.Feeds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Tests.Chat.Watches;

/// <summary>
/// A site on loopback where every path is an empty feed called like it, but for <c>/none</c> and <c>/gone</c>; <c>/evening</c> wants to be read
/// every six hours. And a newsroom that may read it.
/// </summary>
internal sealed class WatchedSite : IAsyncDisposable
{
    private readonly LoopbackSite site;

    private WatchedSite(LoopbackSite site) => this.site = site;

    public static async Task<WatchedSite> StartAsync() =>
        new(
            await LoopbackSite.StartAsync(context =>
            {
                if (context.Request.Path.Value is "/none" or "/gone")
                {
                    context.Response.StatusCode = context.Request.Path == "/none" ? 404 : 410;
                    return Task.CompletedTask;
                }

                var title = context.Request.Path.Value!.Trim('/');
                var pause = title == "evening" ? "<ttl>360</ttl>" : "";
                return context.Response.WriteAsync(
                    $"<rss version='2.0'><channel><title>The *{title}*</title>{pause}</channel></rss>"
                );
            })
        );

    /// <param name="host">Of one host, one thing is asked for each second; an answer that comes late looks different.</param>
    public string At(string path, string host = "news.example") => site.At(path, host).ToString();

    public Task<Newsroom> OpenNewsroomAsync(string locale = "en-US", params (string Name, string Value)[] settings) =>
        Newsroom.OpenAsync(
            services =>
                services.AddSingleton<FeedClient>(provider => new FeedClient(
                    provider.GetRequiredService<IOptions<IntakeOptions>>(),
                    TimeProvider.System,
                    new Fetches.OneLoopbackPort(site.Port),
                    Fetches.ToLoopback
                )),
            locale,
            settings
        );

    /// <summary>The text without the port, which is another in every run.</summary>
    public string WithoutPort(string text) => text.Replace($":{site.Port}", "", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
