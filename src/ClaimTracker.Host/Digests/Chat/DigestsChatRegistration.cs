using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Outbox.Chat;

namespace ClaimTracker.Host.Digests.Chat;

internal static class DigestsChatRegistration
{
    public static IServiceCollection AddDigestsChat(this IServiceCollection services) =>
        services
            .AddHandler<ScheduleHandler>()
            .AddHandler<PreviewHandler>()
            .AddHandler<PostHandler>()
            .AddHandler<OffHandler>()
            .AddSingleton<IPostWriter, DigestWriter>();
}
