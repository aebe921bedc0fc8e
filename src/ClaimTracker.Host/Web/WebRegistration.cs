using ClaimTracker.Host.Settings;

namespace ClaimTracker.Host.Web;

internal static class WebRegistration
{
    public static IServiceCollection AddWeb(this IServiceCollection services) =>
        services.AddSettings<WebOptions, WebOptionsValidator>(WebOptions.Section);
}
