using System.Text.Json.Serialization.Metadata;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Messages;

/// <summary>Makes calls about a channel. When Discord says that the bot may not, it finds out what is lacking.</summary>
public sealed class ChannelCalls(RestClient rest, ChannelInspection inspection)
{
    /// <param name="needed">What the call needs in this channel.</param>
    /// <exception cref="MissingPermissionException">The bot may not, and this is why.</exception>
    /// <exception cref="DiscordException">Discord refused for another reason, or could not be reached.</exception>
    internal async Task<T> SendAsync<T>(
        Snowflake channel,
        Permissions needed,
        RestRequest request,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await rest.SendAsync(request, type, cancellationToken);
        }
        catch (DiscordRefusedException refused) when (refused.IsMissingPermission)
        {
            throw await ExplainAsync(channel, needed, refused, cancellationToken);
        }
    }

    /// <inheritdoc cref="SendAsync{T}(Snowflake, Permissions, RestRequest, JsonTypeInfo{T}, CancellationToken)"/>
    internal async Task SendAsync(
        Snowflake channel,
        Permissions needed,
        RestRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await rest.SendAsync(request, cancellationToken);
        }
        catch (DiscordRefusedException refused) when (refused.IsMissingPermission)
        {
            throw await ExplainAsync(channel, needed, refused, cancellationToken);
        }
    }

    private async Task<MissingPermissionException> ExplainAsync(
        Snowflake channel,
        Permissions needed,
        DiscordRefusedException refused,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return new(channel, await inspection.MissingAsync(channel, needed, cancellationToken), refused);
        }
        catch (DiscordException)
        {
            // That the bot may not is known; what it lacks could not be asked.
            return new(channel, Permissions.None, refused);
        }
    }
}
