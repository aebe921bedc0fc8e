using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Outbox.Chat;

namespace ClaimTracker.Host.Watches.Chat;

internal static class WatchesChatRegistration
{
    /// <summary>Every <c>/watch …</c>, and the posts about articles that feeds bring and about feeds that fail.</summary>
    public static IServiceCollection AddWatchesChat(this IServiceCollection services) =>
        services
            .AddSingleton<WatchOption>()
            .AddSingleton<WatchPages>()
            .AddHandler<WatchAddCommand>()
            .AddHandler<WatchListCommand>()
            .AddHandler<WatchListButton>()
            .AddHandler<WatchPauseCommand>()
            .AddHandler<WatchResumeCommand>()
            .AddHandler<WatchRemoveCommand>()
            .AddHandler<WatchRemoveButton>()
            .AddSingleton<IPostWriter, WatchedArticleWriter>()
            .AddSingleton<IPostWriter, WatchFailingWriter>();
}
