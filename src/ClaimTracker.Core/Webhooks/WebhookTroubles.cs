using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Webhooks;

/// <summary>Says why a try failed, in the reader's language.</summary>
public static class WebhookTroubles
{
    /// <summary>Absent when the last try did not fail.</summary>
    /// <param name="delivery">What was sent.</param>
    /// <param name="webhook">Where.</param>
    public static Refusal? TroubleAt(this WebhookDelivery delivery, Webhook webhook)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(webhook);
        return delivery.LastError is { } name ? Of(name, webhook.Host, delivery.LastStatus ?? 0) : null;
    }

    private static Refusal Of(string name, string host, int status) =>
        name switch
        {
            nameof(WebhookRefusals.Failure) => WebhookRefusals.Failure(host, status),
            nameof(WebhookRefusals.Redirect) => WebhookRefusals.Redirect(host, status),
            nameof(WebhookRefusals.Gone) => WebhookRefusals.Gone(host),
            nameof(WebhookRefusals.TooSlow) => WebhookRefusals.TooSlow(host),
            nameof(WebhookRefusals.Private) => WebhookRefusals.Private(host),
            nameof(WebhookRefusals.NoSuchName) => WebhookRefusals.NoSuchName(host),
            nameof(WebhookRefusals.NotSecure) => WebhookRefusals.NotSecure(host),
            nameof(WebhookRefusals.Unreachable) => WebhookRefusals.Unreachable(host),
            _ => WebhookRefusals.BrokenOff(host),
        };
}
