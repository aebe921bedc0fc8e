using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Webhooks;

public static class WebhookQueries
{
    /// <summary>The team's webhooks, by number.</summary>
    public static Task<List<Webhook>> ListWebhooksAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Webhook>()
            .AsNoTracking()
            .OrderBy(hook => hook.Number)
            .TagWith(nameof(ListWebhooksAsync))
            .ToListAsync(cancellationToken);
    }

    /// <summary>One webhook; absent when the team has none of that number.</summary>
    public static Task<Webhook?> FindWebhookAsync(
        this ClaimTrackerContext db,
        WebhookNumber number,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Webhook>()
            .Where(hook => hook.Number == number)
            .TagWith(nameof(FindWebhookAsync))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What a webhook was told and is to be told, the newest first.</summary>
    public static Task<List<WebhookDelivery>> ListDeliveriesAsync(
        this ClaimTrackerContext db,
        WebhookId webhook,
        int limit,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<WebhookDelivery>()
            .AsNoTracking()
            .Where(one => one.WebhookId == webhook)
            .OrderByDescending(one => one.Id)
            .Take(limit)
            .TagWith(nameof(ListDeliveriesAsync))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The active webhooks of all teams for which something is due.</summary>
    internal static Task<List<DueWebhook>> ListDueWebhooksAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        db.Set<WebhookDelivery>()
            .IgnoreQueryFilters(new[] { TeamFilter.Name })
            .Where(one => one.NextTryAt != null && one.NextTryAt <= now)
            .Where(one =>
                db.Set<Webhook>()
                    .IgnoreQueryFilters(new[] { TeamFilter.Name })
                    .Any(hook => hook.Id == one.WebhookId && hook.PausedAt == null)
            )
            .Select(one => new DueWebhook(one.TeamId, one.WebhookId))
            .Distinct()
            .TagWith(nameof(ListDueWebhooksAsync))
            .ToListAsync(cancellationToken);

    /// <summary>What a webhook is told next; absent when nothing waits.</summary>
    internal static Task<WebhookDelivery?> FindNextDeliveryAsync(
        this ClaimTrackerContext db,
        WebhookId webhook,
        CancellationToken cancellationToken
    ) =>
        db.Set<WebhookDelivery>()
            .AsNoTracking()
            .Where(one => one.WebhookId == webhook && one.NextTryAt != null)
            .OrderBy(one => one.Id)
            .TagWith(nameof(FindNextDeliveryAsync))
            .FirstOrDefaultAsync(cancellationToken);
}

internal sealed record DueWebhook(TeamId Team, WebhookId Id);
