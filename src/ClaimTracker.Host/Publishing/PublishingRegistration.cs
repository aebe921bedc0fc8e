using ClaimTracker.Core;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Publishing.Pages;
using ClaimTracker.Host.Settings;

namespace ClaimTracker.Host.Publishing;

internal static class PublishingRegistration
{
    /// <summary>Publishing and withdrawing claims.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services) =>
        services
            .AddSettings<PublisherOptions, PublisherOptionsValidator>(PublisherOptions.Section)
            .AddSingleton<IPublicPlaces, PublicPlaces>()
            .AddSingleton<PublishedPages>()
            .AddSingleton<PublishedCopies>()
            .AddSingleton<PublishedArticles>()
            .AddPublishWork();
}
