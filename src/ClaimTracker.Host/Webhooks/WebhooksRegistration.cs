using ClaimTracker.Core;
using ClaimTracker.Core.Webhooks;
using ClaimTracker.Host.Scheduling;
using ClaimTracker.Host.Settings;

namespace ClaimTracker.Host.Webhooks;

internal static class WebhooksRegistration
{
    /// <summary>Telling other programs of decisions: what people do, what is told, and the sweep that tells it.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services) =>
        services
            .AddSettings<WebhookOptions, WebhookOptionsValidator>(WebhookOptions.Section)
            .AddWebhookWork()
            .AddSweep<WebhookSweep>();
}
