using ClaimTracker.Core.Outbox;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Scheduling;

namespace ClaimTracker.Host.Outbox.Chat;

internal static class OutboxChatRegistration
{
    /// <summary>The delivery of what the program posts by itself, and what could not be delivered.</summary>
    public static IServiceCollection AddOutboxChat(this IServiceCollection services) =>
        services
            .AddSingleton<ICourier, DiscordCourier>()
            .AddSingleton<PostDelivery>()
            .AddSweep<OutboxSweep>()
            .AddSingleton<UndeliveredReport>()
            .AddHandler<SendAgainButton>()
            .AddHandler<LeavePostsButton>();

    /// <summary>Adds what puts the posts of one kind into words.</summary>
    public static IServiceCollection AddPostWriter<TWriter>(this IServiceCollection services)
        where TWriter : class, IPostWriter => services.AddSingleton<IPostWriter, TWriter>();
}
