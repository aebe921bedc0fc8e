using Microsoft.Extensions.Hosting;

namespace ClaimTracker.Discord.Gateway;

/// <summary>Runs the shard for as long as the program runs.</summary>
internal sealed class GatewayService(GatewayShard shard) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => shard.RunAsync(stoppingToken);
}
