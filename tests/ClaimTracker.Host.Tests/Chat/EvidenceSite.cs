using System.Net;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Articles.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Tests.Chat;

/// <summary>A web site with pages to cite, and an archive service that answers as told; both on one loopback port.</summary>
internal sealed class EvidenceSite : IAsyncDisposable
{
    private const string Roads = """
        <html><head><title>Road spending, by year</title><meta property="og:site_name" content="Statistics Office"></head>
        <body><main><h1>Road spending, by year</h1><p>The council’s roads cost “39.8 million” euros in 2025.</p></main></body></html>
        """;

    private readonly WebApplication app;
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EvidenceSite(WebApplication app) => this.app = app;

    /// <summary>What the archive service does; at first it makes a copy and says where.</summary>
    public RequestDelegate Archive { get; set; } = Copies;

    /// <summary>Done when the archive service was asked for the first time.</summary>
    public Task Asked => asked.Task;

    public int Port => new Uri(app.Urls.Single()).Port;

    /// <summary>A setting: this site's archive service.</summary>
    public (string, string) Setting => ("Evidence:Archive:Address", $"http://127.0.0.1:{Port}/save/{{address}}");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<EvidenceSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var site = new EvidenceSite(builder.Build());
        site.app.Run(site.AnswerAsync);
        await site.app.StartAsync(Stop);
        return site;
    }

    public static Task Copies(HttpContext context)
    {
        context.Response.Headers["Content-Location"] = "https://copies.example/1";
        return Task.CompletedTask;
    }

    /// <summary>An address on this site, as a person would cite it.</summary>
    public string At(string path) => $"http://data.example:{Port}{path}";

    /// <summary>Lets the program read pages from this site, whatever its name; nothing else on loopback.</summary>
    public void LetIn(IServiceCollection services) =>
        services.Replace(
            ServiceDescriptor.Singleton(provider => new ArticleFetcher(
                provider.GetRequiredService<IOptions<IntakeOptions>>(),
                provider.GetRequiredService<TimeProvider>(),
                AddressPolicy.PublicAnd([new Uri(At("/"))]),
                (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback])
            ))
        );

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/save"))
        {
            asked.TrySetResult();
            return Archive(context);
        }

        return context.Request.Path.Value switch
        {
            "/roads" => HtmlAsync(context, Roads),
            "/slow" => Task.Delay(Timeout.Infinite, context.RequestAborted),
            _ => GoneAsync(context),
        };
    }

    private static Task HtmlAsync(HttpContext context, string html)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html, Stop);
    }

    private static Task GoneAsync(HttpContext context)
    {
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
