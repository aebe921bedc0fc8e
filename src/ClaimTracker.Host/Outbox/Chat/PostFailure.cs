using System.Net;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Host.Outbox.Chat;

/// <summary>What a failed call of Discord's means for a post: whether it may stand there, and whether to try again.</summary>
internal static class PostFailure
{
    // The token: until somebody gives the program another, every call fails.
    private static readonly TimeSpan UntilAnotherToken = TimeSpan.FromMinutes(10);

    public static Delivery Of(Exception failure) =>
        failure switch
        {
            MissingPermissionException missing => new Delivery.Never(
                PostTrouble.MissingPermission,
                missing.Missing.ToString("D")
            ),
            DiscordRefusedException { IsTokenRefused: true }
            or DiscordRateLimitedException
            or DiscordUnreachableException => Later((DiscordException)failure),
            DiscordRefusedException { Status: HttpStatusCode.NotFound } => new Delivery.Never(
                PostTrouble.ChannelGone,
                Detail: null
            ),
            DiscordRefusedException refused => new Delivery.Never(PostTrouble.Refused, refused.Message),
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure, "Unknown kind of failure."),
        };

    /// <summary>The same for one that passes.</summary>
    public static Delivery.Later Later(DiscordException failure) =>
        failure switch
        {
            DiscordRateLimitedException limited => new Delivery.Later(
                PostTrouble.Busy,
                Detail: null,
                limited.RetryAfter,
                MayStand: false
            ),
            DiscordRefusedException refused => new Delivery.Later(
                PostTrouble.Refused,
                refused.Message,
                UntilAnotherToken,
                MayStand: false
            ),
            _ => new Delivery.Later(PostTrouble.Unreachable, Detail: null, Wait: null, MayStand: true),
        };
}
