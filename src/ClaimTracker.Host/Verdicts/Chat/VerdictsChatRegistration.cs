using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Verdicts.Chat;

internal static class VerdictsChatRegistration
{
    /// <summary>Verdicts: proposing, agreeing, sending back.</summary>
    public static IServiceCollection AddVerdictsChat(this IServiceCollection services) =>
        services
            .AddForm<VerdictForm>()
            .AddForm<SendBackForm>()
            .AddHandler<AgreeButton>()
            .AddHandler<VerdictCommand>()
            .AddAction<VerdictWork>(
                CardVerbs.AgreeAlone,
                work => (wish, cancellationToken) => work.AgreeAsync(wish, isAlone: true, cancellationToken)
            );
}
