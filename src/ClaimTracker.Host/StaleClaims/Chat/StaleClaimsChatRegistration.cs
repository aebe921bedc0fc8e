using ClaimTracker.Core.StaleClaims;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Outbox.Chat;
using ClaimTracker.Host.Scheduling;

namespace ClaimTracker.Host.StaleClaims.Chat;

internal static class StaleClaimsChatRegistration
{
    /// <summary>The questions about stale claims and their buttons. Without a chat nobody could be asked, and nothing is given back.</summary>
    public static IServiceCollection AddStaleClaimsChat(this IServiceCollection services) =>
        services
            .AddSingleton<StaleWork>()
            .AddSingleton<IReturnedClaims, ReturnedCards>()
            .AddSweep<StaleSweep>()
            .AddPostWriter<StalePostWriter>()
            .AddHandler<StillOnItButton>()
            .AddHandler<GiveBackButton>();
}
