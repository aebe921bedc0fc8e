using System.Globalization;
using System.Net;
using ClaimTracker.Discord.Simulator.Page;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator;

/// <summary>The simulator's HTTP side: <c>/api</c>, <c>/gateway</c> and the files.</summary>
internal static class SimulatorWeb
{
    private const long MaxBodyBytes = 32 * 1024 * 1024;

    public static WebApplication Build(SimulatorSettings settings, SimulatorParts parts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, settings.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        var web = builder.Build();
        web.UseWebSockets();
        web.MapPage(
            parts.Stage,
            new PageWords(() => new Uri(parts.Address, "api/v10/"), () => parts.Control.Connected)
        );
        web.Map("/gateway", parts.Gateway.EnterAsync);
        web.Map("/api/{**path}", (HttpContext context) => EnterAsync(context, parts));
        web.MapGet("/attachments/{channel}/{file}/{name}", (HttpContext context) => ServeAsync(context, parts));
        web.MapGet(
            "/ephemeral-attachments/{channel}/{file}/{name}",
            (HttpContext context) => ServeAsync(context, parts)
        );
        return web;
    }

    // The path comes decoded, so that %40original and @original are one.
    private static Task EnterAsync(HttpContext context, SimulatorParts parts)
    {
        var path = context.Request.Path.Value!["/api".Length..];
        var first = path.Split('/')[1];
        var version =
            first.StartsWith('v')
            && int.TryParse(first.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : (int?)null;
        return parts.Rest.EnterAsync(context, version, version is null ? path : path[(first.Length + 1)..]);
    }

    private static async Task ServeAsync(HttpContext context, SimulatorParts parts)
    {
        var query = context.Request.Query;
        var isId = ulong.TryParse(context.Request.RouteValues["file"]?.ToString(), out var id);
        if (
            isId
            && parts.World.File(id) is { } file
            && FileLinks.IsGood(file, parts.World, query["ex"], query["is"], query["hm"])
        )
        {
            context.Response.ContentType = file.ContentType;
            await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        await context.Response.WriteAsync("This content is no longer available.", context.RequestAborted);
    }
}
