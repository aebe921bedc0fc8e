using System.Text.Json;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Interactions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Routing;

/// <summary>
/// Takes interactions from the gateway and has each routed on its own, so that a handler that reads a slow page for minutes holds up
/// neither the gateway's workers nor anybody else's answer.
/// </summary>
public sealed partial class InteractionInbox(
    InteractionRouter router,
    RoutingMetrics metrics,
    TimeProvider time,
    ILogger<InteractionInbox> logger
) : IGatewayHandler, IHostedService, IDisposable
{
    private const int MostAtOnce = 512;
    private static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim places = new(MostAtOnce, MostAtOnce);
    private readonly CancellationTokenSource end = new();

    /// <summary>How many interactions are being handled.</summary>
    public int Running => MostAtOnce - places.CurrentCount;

    public bool Handles(string name) => name == "INTERACTION_CREATE";

    public async Task HandleAsync(GatewayDispatch dispatch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        if (Read(dispatch) is { } interaction)
        {
            await places.WaitAsync(cancellationToken);
            _ = RouteAsync(interaction);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets what was begun finish for a few seconds, then ends it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var patience = time.CreateTimer(
            static state => ((CancellationTokenSource)state!).Cancel(),
            end,
            PatienceAtEnd,
            Timeout.InfiniteTimeSpan
        );
        for (var place = 0; place < MostAtOnce; place++)
        {
            await places.WaitAsync(cancellationToken);
        }

        places.Release(MostAtOnce);
    }

    public void Dispose()
    {
        end.Dispose();
        places.Dispose();
    }

    private Interaction? Read(GatewayDispatch dispatch)
    {
        try
        {
            var interaction = InteractionReader.Read(dispatch.Data, dispatch.ReceivedAt);
            metrics.Unknown(UnknownFields.Count(dispatch.Data));
            if (interaction is null)
            {
                metrics.Unread();
                Log.Unknown(logger, dispatch.Sequence);
            }

            return interaction;
        }
        catch (JsonException malformed)
        {
            metrics.Unread();
            Log.Malformed(logger, malformed, dispatch.Sequence);
            return null;
        }
    }

    private async Task RouteAsync(Interaction interaction)
    {
        try
        {
            await router.RouteAsync(interaction, end.Token);
        }
        catch (OperationCanceledException)
        {
            Log.CutShort(logger, interaction.Id);
        }
        finally
        {
            places.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "Event {Sequence} is an interaction of a kind that is not known here; it was left alone."
        )]
        public static partial void Unknown(ILogger logger, long sequence);

        [LoggerMessage(
            2,
            LogLevel.Warning,
            "Event {Sequence} is an interaction that could not be read; it was left alone."
        )]
        public static partial void Malformed(ILogger logger, Exception malformed, long sequence);

        [LoggerMessage(3, LogLevel.Warning, "Interaction {Id} was cut short because the program ends.")]
        public static partial void CutShort(ILogger logger, Snowflake id);
    }
}
