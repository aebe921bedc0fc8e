using ClaimTracker.Host.Articles;
using ClaimTracker.Host.Articles.Api;
using ClaimTracker.Host.Citations.Api;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Claims.Api;
using ClaimTracker.Host.Digests;
using ClaimTracker.Host.Publishing;
using ClaimTracker.Host.Publishing.Api;
using ClaimTracker.Host.Publishing.Embedding;
using ClaimTracker.Host.Publishing.Feeds;
using ClaimTracker.Host.Publishing.Pages;
using ClaimTracker.Host.Scheduling;
using ClaimTracker.Host.Try;
using ClaimTracker.Host.Verdicts.Api;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Api;
using ClaimTracker.Host.Web.Health;
using ClaimTracker.Host.Web.Pages;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Hosting;

/// <summary>The program while it serves: the same services as the command line, a web server, and a line for each feature's pages.</summary>
internal static class WebProgram
{
    /// <summary>The largest body where an address does not say otherwise: a form with a key in it.</summary>
    private const int LargestBodyBytes = 16 * 1024;

    /// <param name="configuration">Checked before.</param>
    /// <param name="more">Further services, or others in the place of the usual ones.</param>
    public static WebApplication Build(IConfigurationRoot configuration, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "claimtracker" }
        );
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(configuration);
        // Standard output is for data.
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Services.AddClaimTracker();
        builder.Services.AddScheduling(configuration);
        builder.Services.AddApiDocument();
        if (ChatProgram.IsOn(configuration))
        {
            builder.Services.AddChat();
        }

        // It tells at length how it starts.
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        more?.Invoke(builder.Services);
        // It logs whole addresses, and the link that signs in has the key in its address.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBodyBytes;
        });

        var isStarting = true;
        // Why it did not start is thrown, and said in a sentence.
        builder.Logging.AddFilter(
            "Microsoft.Extensions.Hosting.Internal.Host",
            level => level >= LogLevel.Warning && !(isStarting && level == LogLevel.Error)
        );
        builder.Host.ConfigureContainer<IServiceCollection>((_, services) => StartServerFirst(services));
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => isStarting = false);
        app.Urls.Add(app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Address);
        app.UseWeb();
        app.MapBoard();
        app.MapClaims();
        app.MapArticles();
        app.MapDigests();
        app.MapExports();
        app.MapPublished();
        app.MapEvidence();
        app.MapEmbed();
        app.MapPublishedExports();
        app.MapFeeds();
        app.MapCrawlers();
        app.MapTry();
        app.MapClaimsApi();
        app.MapCitationsApi();
        app.MapVerdictsApi();
        app.MapArticlesApi();
        app.MapPublishedApi();
        app.MapApiDocument();
        app.MapSignIn();
        app.MapHealth();
        app.MapAssets();
        return app;
    }

    /// <summary>
    /// The framework starts its server after all other services. A second program on the same address would have logged the bot in by
    /// then, and sent what is due, before it learns that it cannot serve.
    /// </summary>
    private static void StartServerFirst(IServiceCollection services)
    {
        var server = services.Last(service => service.ServiceType == typeof(IHostedService));
        services.Remove(server);
        services.Insert(0, server);
    }
}
