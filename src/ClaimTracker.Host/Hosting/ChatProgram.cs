using ClaimTracker.Discord;
using ClaimTracker.Host.Access.Chat;
using ClaimTracker.Host.Articles.Chat;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Citations.Chat;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Digests.Chat;
using ClaimTracker.Host.FollowUps.Chat;
using ClaimTracker.Host.Help;
using ClaimTracker.Host.Outbox.Chat;
using ClaimTracker.Host.Publishing.Chat;
using ClaimTracker.Host.Review.Chat;
using ClaimTracker.Host.StaleClaims.Chat;
using ClaimTracker.Host.Statistics.Chat;
using ClaimTracker.Host.Teams.Chat;
using ClaimTracker.Host.Verdicts.Chat;
using ClaimTracker.Host.Watches.Chat;
using ClaimTracker.Host.Webhooks.Chat;

namespace ClaimTracker.Host.Hosting;

/// <summary>The bot, when there is a token for it: a line for each feature's handlers.</summary>
internal static class ChatProgram
{
    /// <summary>Whether a bot's token is set.</summary>
    public static bool IsOn(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[$"{DiscordOptions.Section}:{nameof(DiscordOptions.Token)}"]);

    public static IServiceCollection AddChat(this IServiceCollection services) =>
        services
            .AddChatDoor()
            .AddTeamsChat()
            .AddAccessChat()
            .AddArticlesChat()
            .AddClaimsChat()
            .AddReviewChat()
            .AddVerdictsChat()
            .AddCitationsChat()
            .AddFollowUpsChat()
            .AddStaleClaimsChat()
            .AddOutboxChat()
            .AddStatisticsChat()
            .AddDigestsChat()
            .AddWatchesChat()
            .AddPublishingChat()
            .AddWebhooksChat()
            .AddHelpChat();
}
