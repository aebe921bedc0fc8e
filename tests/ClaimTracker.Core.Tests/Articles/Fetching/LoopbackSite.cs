using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Core.Tests.Articles.Fetching;

/// <summary>A real web server on one loopback port, that answers every request with one handler.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackSite(WebApplication app, int port) => (this.app, Port) = (app, port);

    public int Port { get; }

    public static async Task<LoopbackSite> StartAsync(RequestDelegate handler, Action<ListenOptions>? listen = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen ?? (_ => { })));
        var built = builder.Build();
        built.Run(handler);
        await built.StartAsync();
        var addresses = built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new LoopbackSite(built, new Uri(addresses.Single()).Port);
    }

    /// <summary>An address on this server, under any host name.</summary>
    public Uri At(string path, string host = "site.example") => new($"http://{host}:{Port}{path}");

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
