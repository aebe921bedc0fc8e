using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Core.Webhooks;

/// <summary>
/// One try to tell a webhook something. That it begins is noted before anything is sent: of two programs that reach for it one lets it be, and
/// should this one die, it is sent again, under the same id.
/// </summary>
public sealed partial class WebhookDispatch(
    Databases databases,
    WebhookClient client,
    TimeProvider time,
    ILogger<WebhookDispatch> logger
)
{
    /// <summary>Between 0 and 1, anew for each pause.</summary>
    internal Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    /// <summary>How long a try keeps others away; the answer and its noting take less.</summary>
    internal TimeSpan Lease => client.Longest * 2;

    /// <summary>Tries it, when it is still due.</summary>
    /// <returns>False when those behind it must wait: it failed, or somebody else has it.</returns>
    internal async Task<bool> TryAsync(TeamId team, WebhookDeliveryId id, CancellationToken cancellationToken)
    {
        await using var db = databases.Open(team);
        var delivery = await db.Set<WebhookDelivery>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (delivery is null || delivery.NextTryAt > time.GetUtcNow())
        {
            return false;
        }

        var hook = await db.Set<Webhook>().SingleOrDefaultAsync(row => row.Id == delivery.WebhookId, cancellationToken);
        if (hook is not { PausedAt: null } || delivery.NextTryAt is null)
        {
            return false;
        }

        delivery.Begin(time.GetUtcNow() + Lease);
        if (!await TrySaveAsync(db, cancellationToken))
        {
            return false;
        }

        var reply = await SendAsync(db, hook, delivery, cancellationToken);
        Note(db, hook, delivery, reply);
        // What came of it is noted even when the program is told to stop at this moment.
        return await TrySaveAsync(db, CancellationToken.None) && delivery.NextTryAt is null;
    }

    /// <summary>Sends a ping that has begun already; it is closed after this one try, and pauses nothing.</summary>
    /// <param name="db">Tracks both.</param>
    internal async Task PingAsync(
        ClaimTrackerContext db,
        Webhook hook,
        WebhookDelivery ping,
        CancellationToken cancellationToken
    )
    {
        var reply = await SendAsync(db, hook, ping, cancellationToken);
        var now = time.GetUtcNow();
        if (reply.Trouble is { } trouble)
        {
            ping.GiveUp(reply.Status, trouble, now);
        }
        else
        {
            ping.Succeed(reply.Status!.Value, now);
            hook.Succeed();
            // Whatever was wrong is right again: what waits need not wait longer.
            await WakeAsync(db, hook.Id, now, CancellationToken.None);
        }

        await TrySaveAsync(db, CancellationToken.None);
    }

    /// <summary>What waits for a later try is due now. What is being sent at this moment is left alone.</summary>
    internal Task WakeAsync(
        ClaimTrackerContext db,
        WebhookId hook,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset? due = now;
        var begun = now + Lease;
        return db.Set<WebhookDelivery>()
            .Where(one => one.WebhookId == hook && one.NextTryAt > begun)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.NextTryAt, due), cancellationToken);
    }

    private async Task<WebhookReply> SendAsync(
        ClaimTrackerContext db,
        Webhook hook,
        WebhookDelivery delivery,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await client.SendAsync(hook, delivery, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            delivery.GiveBack(time.GetUtcNow());
            await TrySaveAsync(db, CancellationToken.None);
            throw;
        }
    }

    private void Note(ClaimTrackerContext db, Webhook hook, WebhookDelivery delivery, WebhookReply reply)
    {
        var now = time.GetUtcNow();
        if (reply.Trouble is not { } trouble)
        {
            delivery.Succeed(reply.Status!.Value, now);
            hook.Succeed();
            return;
        }

        hook.Fail(now);
        Log.Failed(logger, hook.Number, hook.TeamId, delivery.Event, trouble, reply.Status, delivery.Tries);
        if (trouble == nameof(WebhookRefusals.Gone))
        {
            delivery.GiveUp(reply.Status, trouble, now);
            Pause(db, hook, now);
        }
        else if (now - hook.FailingSince >= Webhook.Patience)
        {
            // It waits with the others behind it until somebody resumes the webhook.
            delivery.PutOff(reply.Status, trouble, now);
            Pause(db, hook, now);
        }
        else if (WebhookBackOff.After(delivery.Tries, reply.Wait, Chance()) is { } pause)
        {
            delivery.PutOff(reply.Status, trouble, now + pause);
        }
        else
        {
            delivery.GiveUp(reply.Status, trouble, now);
            Log.GivenUp(logger, hook.Number, hook.TeamId, delivery.Event);
        }
    }

    private void Pause(ClaimTrackerContext db, Webhook hook, DateTimeOffset now)
    {
        hook.Pause(now);
        db.Add(WebhookPausedPost.For(hook, now));
        Log.Paused(logger, hook.Number, hook.TeamId);
    }

    private static async Task<bool> TrySaveAsync(ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another program has it, or somebody has removed the webhook.
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Information,
            "Webhook {Webhook} of team {Team} did not take {Event} ({Trouble}, status {Status}); it was tried {Tries} times."
        )]
        public static partial void Failed(
            ILogger logger,
            WebhookNumber webhook,
            TeamId team,
            string @event,
            string trouble,
            int? status,
            int tries
        );

        [LoggerMessage(2, LogLevel.Warning, "Webhook {Webhook} of team {Team} was not told of {Event}: given up.")]
        public static partial void GivenUp(ILogger logger, WebhookNumber webhook, TeamId team, string @event);

        [LoggerMessage(3, LogLevel.Warning, "Webhook {Webhook} of team {Team} is paused: nothing arrives there.")]
        public static partial void Paused(ILogger logger, WebhookNumber webhook, TeamId team);
    }
}
