using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Benchmarks.Processes;

/// <summary>The framework's own server with one file: what a page costs that nobody has to make.</summary>
internal static class StaticServer
{
    public const string Verb = "static-server";
    public const string Page = "page.html";

    /// <summary>Serves a folder until the process is ended.</summary>
    public static async Task<int> RunAsync(string folder, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add(address);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.RunAsync();
        return 0;
    }
}
