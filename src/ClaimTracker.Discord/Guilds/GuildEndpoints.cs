using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Guilds;

/// <summary>Servers, channels, members. All methods throw <see cref="DiscordException"/>.</summary>
public sealed class GuildEndpoints(RestClient rest)
{
    /// <summary>A server with its roles.</summary>
    public Task<Guild> GetGuildAsync(Snowflake guild, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestRequest(RestRoute.Get("guilds/{guild_id}", guild)),
            DiscordJson.Default.Guild,
            cancellationToken
        );

    public Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestRequest(RestRoute.Get("channels/{channel_id}", channel)),
            DiscordJson.Default.Channel,
            cancellationToken
        );

    public Task<Member> GetMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestRequest(RestRoute.Get("guilds/{guild_id}/members/{user_id}", guild, user)),
            DiscordJson.Default.Member,
            cancellationToken
        );

    /// <summary>The conversation of the bot and a person; the same one every time. To open it tells nothing of whether the person takes messages.</summary>
    public Task<Channel> OpenConversationAsync(Snowflake user, CancellationToken cancellationToken) =>
        rest.SendAsync(
            new RestRequest(RestRoute.Post("users/@me/channels"))
            {
                Body = RestBody.Json(new Recipient(user), DiscordJson.Default.Recipient),
                // Discord gives the same conversation however often it is asked.
                Repeat = Repeat.Always,
            },
            DiscordJson.Default.Channel,
            cancellationToken
        );

    internal sealed record Recipient(Snowflake RecipientId);
}
