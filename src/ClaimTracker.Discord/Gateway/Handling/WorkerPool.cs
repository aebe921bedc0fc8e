using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Gateway.Handling;

/// <summary>Hands events to the handler, so many at a time. A handler that throws, or takes too long, ends nothing but its own event.</summary>
internal sealed partial class WorkerPool(
    DispatchQueue queue,
    IGatewayHandler handler,
    GatewayOptions options,
    TimeProvider time,
    GatewayMetrics metrics,
    ILogger logger
) : IDisposable
{
    // After the handlers' token is cancelled, for those that listen to it.
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource giveUp = new();
    private Task running = Task.CompletedTask;

    public void Start() =>
        running = Task.WhenAll(
            Enumerable
                .Range(0, options.Workers)
                .Select(_ => Task.Run(() => WorkAsync(giveUp.Token), CancellationToken.None))
        );

    /// <summary>Finishes what waits and what is being handled, within <see cref="GatewayOptions.DrainTimeout"/>; never hangs.</summary>
    public async Task DrainAsync()
    {
        queue.Complete();
        if (await EndsWithinAsync(options.DrainTimeout))
        {
            return;
        }

        await giveUp.CancelAsync();
        if (!await EndsWithinAsync(LastPatience))
        {
            Log.Abandoned(logger, LastPatience);
        }
    }

    public void Dispose() => giveUp.Dispose();

    private async Task<bool> EndsWithinAsync(TimeSpan patience)
    {
        try
        {
            await running.WaitAsync(patience, time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task WorkAsync(CancellationToken gaveUp)
    {
        try
        {
            while (await queue.WaitAsync(gaveUp))
            {
                while (!gaveUp.IsCancellationRequested && queue.TryTake(out var dispatch))
                {
                    await HandleAsync(dispatch, gaveUp);
                }
            }
        }
        catch (OperationCanceledException) when (gaveUp.IsCancellationRequested)
        {
            // The program stops and has waited long enough.
        }
    }

    private async Task HandleAsync(GatewayDispatch dispatch, CancellationToken gaveUp)
    {
        metrics.Waited(time.GetElapsedTime(dispatch.ReceivedAt));
        using var limit = new CancellationTokenSource(options.HandlerTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, gaveUp);
        try
        {
            await handler.HandleAsync(dispatch, either.Token);
        }
        catch (OperationCanceledException) when (gaveUp.IsCancellationRequested)
        {
            Log.CutShort(logger, dispatch.Name, dispatch.Sequence);
        }
        catch (OperationCanceledException cancelled) when (limit.IsCancellationRequested)
        {
            Log.TookTooLong(logger, cancelled, dispatch.Name, dispatch.Sequence, options.HandlerTimeout);
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, dispatch.Name, dispatch.Sequence);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Handling {Event} {Sequence} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, string @event, long sequence);

        [LoggerMessage(2, LogLevel.Error, "Handling {Event} {Sequence} took longer than {Limit} and was stopped.")]
        public static partial void TookTooLong(
            ILogger logger,
            Exception cancelled,
            string @event,
            long sequence,
            TimeSpan limit
        );

        [LoggerMessage(3, LogLevel.Warning, "Handling {Event} {Sequence} was cut short: the program stops.")]
        public static partial void CutShort(ILogger logger, string @event, long sequence);

        [LoggerMessage(
            4,
            LogLevel.Warning,
            "Some events were still being handled {Patience} after they were told to stop."
        )]
        public static partial void Abandoned(ILogger logger, TimeSpan patience);
    }
}
