using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Webhooks;

public readonly record struct WebhookId(long Value) : IEntityId<WebhookId>
{
    public static WebhookId From(long value) => new(value);
}

public readonly record struct WebhookDeliveryId(long Value) : IEntityId<WebhookDeliveryId>
{
    public static WebhookDeliveryId From(long value) => new(value);
}
