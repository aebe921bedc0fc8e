namespace ClaimTracker.Host.Try;

internal static class TryRegistration
{
    /// <summary>The page where anybody sees the claims of a text.</summary>
    public static IServiceCollection AddTry(this IServiceCollection services) => services.AddSingleton<TryLimit>();
}
