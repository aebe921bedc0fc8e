using ClaimTracker.Core.Access;
using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Citations.Archiving;
using ClaimTracker.Core.Citations.Files;
using ClaimTracker.Core.Citations.Pages;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Sweeps;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Core.Watches;
using ClaimTracker.Core.Watches.Feeds;
using ClaimTracker.Core.Webhooks;
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

    /// <summary>Registers what people do to claims; needs <see cref="AddStorage"/> and a clock.</summary>
    public static IServiceCollection AddClaimWork(this IServiceCollection services) =>
        services
            .AddSingleton<ClaimDesk>()
            .AddSingleton<CitationWork>()
            .AddSingleton<VerdictWork>()
            .AddSingleton<IWhenSignedOff, PublishedCorrections>()
            .AddSingleton<ReviewWork>()
            .AddSingleton<ReviewQueue>()
            .AddSingleton<Drafts>();

    /// <summary>
    /// Registers the taking in of evidence; needs <see cref="AddClaimWork"/>, <see cref="EvidenceOptions"/>, an <c>ArticleFetcher</c> and
    /// <c>NamedAddresses</c>.
    /// </summary>
    public static IServiceCollection AddEvidence(this IServiceCollection services) =>
        services
            .AddSingleton<CitedPageReader>()
            .AddSingleton<EvidenceDownload>()
            .AddSingleton<ArchiveClient>()
            .AddSingleton<ArchiveWork>()
            .AddSingleton<EvidenceDesk>();

    /// <summary>Registers what lets the world read claims; needs <see cref="AddClaimWork"/>, <see cref="PublisherOptions"/> and <see cref="IPublicPlaces"/>.</summary>
    public static IServiceCollection AddPublishWork(this IServiceCollection services) =>
        services
            .AddSingleton<PublishWork>()
            .AddSingleton<PublishedFigures>()
            .AddSingleton<PublishedChanges>()
            .AddSingleton<IWhenPublished>(provider => provider.GetRequiredService<PublishedChanges>());

    /// <summary>
    /// Registers the watching of feeds; needs <see cref="AddStorage"/>, <c>WatchOptions</c>, <c>IntakeOptions</c>, an <c>ArticleIntake</c> and
    /// a clock. The sweeps are for the program that serves.
    /// </summary>
    public static IServiceCollection AddWatchWork(this IServiceCollection services) =>
        services
            .AddSingleton<HostTurns>()
            .AddSingleton<FeedClient>()
            .AddSingleton<WatchWork>()
            .AddSingleton<WatchedItemWork>();

    /// <summary>
    /// Registers the telling of other programs; needs <see cref="AddClaimWork"/>, <c>WebhookOptions</c>, <c>IntakeOptions</c>,
    /// <see cref="IPublicPlaces"/> and a clock. The sweep is for the program that serves.
    /// </summary>
    public static IServiceCollection AddWebhookWork(this IServiceCollection services) =>
        services
            .AddSingleton<WebhookClient>()
            .AddSingleton<WebhookDispatch>()
            .AddSingleton<WebhookWork>()
            .AddSingleton<WebhookAnnouncements>()
            .AddSingleton<IWhenPublished>(provider => provider.GetRequiredService<WebhookAnnouncements>())
            .AddSingleton<IWhenSignedOff>(provider => provider.GetRequiredService<WebhookAnnouncements>());

    /// <summary>Registers the weekly digest; needs <see cref="AddStorage"/> and a clock.</summary>
    public static IServiceCollection AddDigests(this IServiceCollection services) =>
        services.AddSingleton<DigestDesk>().AddSingleton<ISweep, DigestSweep>();

    /// <summary>Registers the keys that other programs show; needs <see cref="AddStorage"/> and a clock.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services) => services.AddSingleton<AccessWork>();

    /// <summary>Registers the search over claims. It needs the stored model, and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddMatching(this IServiceCollection services) =>
        services.AddSingleton<ClaimIndex>();
}
