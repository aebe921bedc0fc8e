using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Outbox.Chat;

namespace ClaimTracker.Host.Webhooks.Chat;

internal static class WebhooksChatRegistration
{
    /// <summary>The panel that <c>/setup</c> opens, and the post about a webhook that was paused.</summary>
    public static IServiceCollection AddWebhooksChat(this IServiceCollection services) =>
        services
            .AddSingleton<WebhookPanel>()
            .AddHandler<WebhookListButton>()
            .AddHandler<WebhookPicker>()
            .AddHandler<WebhookDeedButton>()
            .AddHandler<WebhookAddButton>()
            .AddHandler<WebhookForm>()
            .AddPostWriter<WebhookPausedWriter>();
}
