using ClaimTracker.Core.History;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Core;

public static class CoreRegistration
{
    /// <summary>Registers the stored model on the <see cref="IDatabase"/> that the program has chosen.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services) =>
        services
            .AddDbContextFactory<ClaimTrackerContext>(
                (provider, options) =>
                {
                    provider.GetRequiredService<IDatabase>().Configure(options);
                    // History first: what it writes is checked too.
                    options.AddInterceptors(new HistoryInterceptor(), new RowGuardInterceptor());
                }
            )
            .AddSingleton<Databases>();

    /// <summary>Registers the search over claims. It needs the stored model, and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddMatching(this IServiceCollection services) =>
        services.AddSingleton<ClaimIndex>();
}
