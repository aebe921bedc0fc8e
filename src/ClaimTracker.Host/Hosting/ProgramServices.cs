using ClaimTracker.Core;
using ClaimTracker.Host.Articles;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Citations;
using ClaimTracker.Host.Database;
using ClaimTracker.Host.FollowUps;
using ClaimTracker.Host.Housekeeping;
using ClaimTracker.Host.Outbox;
using ClaimTracker.Host.Publishing;
using ClaimTracker.Host.Try;
using ClaimTracker.Host.Watches;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Webhooks;

namespace ClaimTracker.Host.Hosting;

/// <summary>What the program is made of: a line for each feature.</summary>
internal static class ProgramServices
{
    /// <summary>The services of a verb that ends by itself: nothing is logged, what goes wrong is said.</summary>
    public static IServiceCollection ForCommands(IConfigurationRoot configuration) =>
        new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddClaimTracker();

    public static IServiceCollection AddClaimTracker(this IServiceCollection services) =>
        services
            .AddSingleton(TimeProvider.System)
            .AddDatabase()
            .AddClaimWork()
            .AddDigests()
            .AddMatching()
            .AddArticles()
            .AddCitations()
            .AddWatches()
            .AddOutbox()
            .AddFollowUps()
            .AddHousekeeping()
            .AddWeb()
            .AddPublishing()
            .AddTry()
            .AddWebhooks()
            .AddChatSettings();
}
