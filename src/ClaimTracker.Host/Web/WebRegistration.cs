using ClaimTracker.Core;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Settings;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Health;

namespace ClaimTracker.Host.Web;

internal static class WebRegistration
{
    public static IServiceCollection AddWeb(this IServiceCollection services) =>
        services
            .AddSettings<WebOptions, WebOptionsValidator>(WebOptions.Section)
            .AddSingleton<ServedTeam>()
            .AddSingleton<WebLinks>()
            .AddAccess()
            .AddSingleton<AccessKey>()
            .AddSingleton<RequestRate>()
            .AddSingleton<Keyring>()
            .AddSingleton<Tickets>()
            .AddSingleton<BoardLinks>()
            .AddSingleton<SignInAttempts>()
            .AddSingleton<SignIn>()
            .AddSingleton<BearerKey>()
            .AddSingleton<Readiness>();
}
