using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Self;

namespace ClaimTracker.Discord.Guilds;

/// <summary>Finds out what the bot lacks in a channel.</summary>
public sealed class ChannelInspection(RestClient rest, GuildEndpoints guilds)
{
    private Snowflake? bot;

    /// <summary>Those of <paramref name="needed"/> that the bot does not have there. In a conversation of two nothing is ever lacking.</summary>
    /// <exception cref="DiscordException">Discord could not be asked, or there is no such channel.</exception>
    public async Task<Permissions> MissingAsync(
        Snowflake channelId,
        Permissions needed,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var channel = await guilds.GetChannelAsync(channelId, cancellationToken);
            if (channel.GuildId is not { } guildId)
            {
                return Permissions.None;
            }

            // What holds for a thread is said at its channel, where writing in threads is a permission of its own.
            return IsThread(channel) && channel.ParentId is { } parentId
                ? ChannelAccess.Missing(
                    await HeldAsync(
                        await guilds.GetChannelAsync(parentId, cancellationToken),
                        guildId,
                        cancellationToken
                    ),
                    InThread(needed)
                )
                : ChannelAccess.Missing(await HeldAsync(channel, guildId, cancellationToken), needed);
        }
        catch (DiscordRefusedException refused) when (refused.IsMissingPermission)
        {
            // A bot that may not even look at the channel is told nothing else.
            return Permissions.ViewChannel;
        }
    }

    private static bool IsThread(Channel channel) =>
        channel.Type is ChannelType.PublicThread or ChannelType.PrivateThread or ChannelType.AnnouncementThread;

    private static Permissions InThread(Permissions needed) =>
        needed.HasFlag(Permissions.SendMessages)
            ? (needed & ~Permissions.SendMessages) | Permissions.SendMessagesInThreads
            : needed;

    private async Task<Permissions> HeldAsync(Channel channel, Snowflake guildId, CancellationToken cancellationToken)
    {
        bot ??= (await rest.GetCurrentUserAsync(cancellationToken)).Id;
        var guild = await guilds.GetGuildAsync(guildId, cancellationToken);
        var member = await guilds.GetMemberAsync(guildId, bot.Value, cancellationToken);
        return ChannelAccess.Of(guild, channel, bot.Value, member.Roles ?? []);
    }
}
