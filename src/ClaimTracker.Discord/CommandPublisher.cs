using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord;

/// <summary>Tells Discord the commands once the bot is connected, and again later when that fails.</summary>
internal sealed partial class CommandPublisher(
    GatewayShard shard,
    CommandEndpoints endpoints,
    RoutingTable table,
    TimeProvider time,
    ILogger<CommandPublisher> logger
) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; !await TryPublishAsync(stoppingToken); pause = Longer(pause))
        {
            await Task.Delay(pause, time, stoppingToken);
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private async Task<bool> TryPublishAsync(CancellationToken cancellationToken)
    {
        try
        {
            var bot = await shard.WaitUntilReadyAsync(cancellationToken);
            var isChanged = await endpoints.SetAsync(bot.ApplicationId, table.Commands, cancellationToken);
            Log.Published(logger, table.Commands.Count, isChanged ? "written" : "unchanged");
            return true;
        }
        catch (GatewayFatalException)
        {
            // The shard has said so already; it may be tried again by hand.
            return false;
        }
        catch (DiscordException failure)
        {
            Log.Failed(logger, failure);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Discord offers {Count} commands; they were {Outcome}.")]
        public static partial void Published(ILogger logger, int count, string outcome);

        [LoggerMessage(2, LogLevel.Error, "Discord did not take the commands; it will be asked again.")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
