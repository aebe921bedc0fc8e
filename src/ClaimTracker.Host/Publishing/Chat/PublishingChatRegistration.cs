using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Publishing.Chat;

internal static class PublishingChatRegistration
{
    public static IServiceCollection AddPublishingChat(this IServiceCollection services) =>
        services.AddHandler<ExportHandler>();
}
