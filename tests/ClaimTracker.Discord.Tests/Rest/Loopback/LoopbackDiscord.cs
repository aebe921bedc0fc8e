using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Tests.Rest.Loopback;

/// <summary>A real web server on a loopback port that answers each request as the test says.</summary>
internal sealed class LoopbackDiscord : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Received> requests = new();
    private int count;

    private LoopbackDiscord(WebApplication app) => this.app = app;

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<Received> Requests => [.. requests];

    public Uri Api => new($"{Address()}/api/v10");

    /// <param name="script">Answers the request with this number, from 1.</param>
    public static async Task<LoopbackDiscord> StartAsync(Func<HttpContext, int, Task> script)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new LoopbackDiscord(builder.Build());
        server.app.Run(async context =>
        {
            server.requests.Enqueue(await Received.ReadAsync(context));
            await script(context, Interlocked.Increment(ref server.count));
        });
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private string Address() =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}

/// <summary>A request as it came over the wire.</summary>
/// <param name="Target">Path and query, not decoded.</param>
internal sealed record Received(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public static async Task<Received> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        return new Received(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(
                header => header.Key,
                header => header.Value.ToString(),
                StringComparer.OrdinalIgnoreCase
            ),
            body.ToArray()
        );
    }
}

/// <summary>Answers in one word.</summary>
internal static class Reply
{
    public static async Task With(HttpContext context, int status, string body = "", string type = "application/json")
    {
        context.Response.StatusCode = status;
        if (body.Length > 0)
        {
            context.Response.ContentType = type;
            await context.Response.WriteAsync(body);
        }
    }

    /// <summary>No answer until the caller hangs up.</summary>
    public static async Task Never(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var leaving = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
