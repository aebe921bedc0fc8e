using ClaimTracker.Host.Web;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Hosting;

/// <summary>The program while it serves: the same services as the command line, a web server, and a line for each feature's pages.</summary>
internal static class WebProgram
{
    public static WebApplication Build(IConfigurationRoot configuration)
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
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var app = builder.Build();
        app.Urls.Add(app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Address);
        return app;
    }
}
