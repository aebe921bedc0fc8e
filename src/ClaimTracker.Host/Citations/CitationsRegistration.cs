using ClaimTracker.Core;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Citations;
using ClaimTracker.Discord;
using ClaimTracker.Host.Settings;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Citations;

internal static class CitationsRegistration
{
    /// <summary>The taking in of evidence. Attached files are copied from wherever the chat is.</summary>
    public static IServiceCollection AddCitations(this IServiceCollection services) =>
        services
            .AddSettings<EvidenceOptions, EvidenceOptionsValidator>(EvidenceOptions.Section)
            .AddSingleton(provider => new NamedAddresses([
                provider.GetRequiredService<IOptions<DiscordOptions>>().Value.Api,
            ]))
            .AddEvidence();
}
