using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Sweeps;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Core.Webhooks;

/// <summary>
/// Tells the webhooks what waits, of all teams: each in the order of its events, all beside each other. While a slow one keeps it busy it goes
/// on looking, so that nobody waits for a slow neighbour.
/// </summary>
public sealed partial class WebhookSweep(
    Databases databases,
    WebhookDispatch dispatch,
    IOptions<WebhookOptions> options,
    TimeProvider time,
    ILogger<WebhookSweep> logger
) : ISweep
{
    private const int HooksAtOnce = 32;

    public string Name => "webhooks";

    public TimeSpan Every => options.Value.Every;

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var lanes = new Dictionary<WebhookId, Task<bool>>();
        // Those that could not take what was due; the next sweep comes back to them.
        var stuck = new HashSet<WebhookId>();
        try
        {
            do
            {
                await BeginAsync(lanes, stuck, cancellationToken);
                await PauseAsync(lanes, cancellationToken);
                foreach (var (hook, lane) in lanes.Where(one => one.Value.IsCompleted).ToList())
                {
                    lanes.Remove(hook);
                    if (!await lane)
                    {
                        stuck.Add(hook);
                    }
                }
            } while (lanes.Count > 0);
        }
        finally
        {
            await ((Task)Task.WhenAll(lanes.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task BeginAsync(
        Dictionary<WebhookId, Task<bool>> lanes,
        HashSet<WebhookId> stuck,
        CancellationToken cancellationToken
    )
    {
        List<DueWebhook> due;
        await using (var db = databases.OpenUnowned())
        {
            due = await db.ListDueWebhooksAsync(time.GetUtcNow(), cancellationToken);
        }

        foreach (
            var hook in due.Where(hook => !lanes.ContainsKey(hook.Id) && !stuck.Contains(hook.Id))
                .Take(HooksAtOnce - lanes.Count)
                .ToList()
        )
        {
            lanes.Add(hook.Id, TryDeliverAsync(hook, cancellationToken));
        }
    }

    // Until one has ended, or it is time to look for new ones.
    private async Task PauseAsync(Dictionary<WebhookId, Task<bool>> lanes, CancellationToken cancellationToken)
    {
        if (lanes.Count == 0)
        {
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny([.. lanes.Values, Task.Delay(Every, time, over.Token)]);
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <returns>False when something is left that must wait.</returns>
    private async Task<bool> TryDeliverAsync(DueWebhook hook, CancellationToken cancellationToken)
    {
        try
        {
            return await DeliverAsync(hook, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The others get theirs; what waits here is found again.
            Log.Failed(logger, failure, hook.Id, hook.Team);
            return false;
        }
    }

    private async Task<bool> DeliverAsync(DueWebhook hook, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(hook.Team);
        while (await db.FindNextDeliveryAsync(hook.Id, cancellationToken) is { } next)
        {
            if (!await dispatch.TryAsync(hook.Team, next.Id, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Error,
            "Webhook {Webhook} of team {Team} could not be told what waits; it is tried again."
        )]
        public static partial void Failed(ILogger logger, Exception failure, WebhookId webhook, TeamId team);
    }
}
