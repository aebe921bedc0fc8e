using ClaimTracker.Core;
using ClaimTracker.Core.Watches;
using ClaimTracker.Host.Scheduling;
using ClaimTracker.Host.Settings;

namespace ClaimTracker.Host.Watches;

internal static class WatchesRegistration
{
    /// <summary>The watching of feeds: what people do, and the sweeps that read feeds and bring their articles in.</summary>
    public static IServiceCollection AddWatches(this IServiceCollection services) =>
        services
            .AddSettings<WatchOptions, WatchOptionsValidator>(WatchOptions.Section)
            .AddWatchWork()
            .AddSweep<WatchSweep>()
            .AddSweep<WatchedItemSweep>();
}
