using ClaimTracker.Core.Outbox;
using ClaimTracker.Host.Settings;

namespace ClaimTracker.Host.Outbox;

internal static class OutboxRegistration
{
    /// <summary>The settings of the outbox.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services.AddSettings<OutboxOptions, OutboxOptionsValidator>(OutboxOptions.Section);
}
