using System.Text.Json;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Guilds;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Routing;

/// <summary>Learns which servers the bot is in. Needs the intent <see cref="GatewayIntents.Guilds"/>, which is there by default.</summary>
public interface IGuildHandler
{
    /// <summary>The bot is connected; these are all servers it is in. Some may be out of order at the moment.</summary>
    Task ListedAsync(IReadOnlySet<Snowflake> guilds, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bot is in this server: it was invited, or it has just connected, or an outage is over.</summary>
    Task EnteredAsync(Guild guild, CancellationToken cancellationToken);

    /// <summary>The bot was removed from this server. An outage is not told.</summary>
    Task LeftAsync(Snowflake guild, CancellationToken cancellationToken);
}

/// <summary>Reads what Discord says of servers and tells those who want to know, one after the other.</summary>
internal sealed partial class GuildInbox(IEnumerable<IGuildHandler> handlers, ILogger<GuildInbox> logger)
    : IGatewayHandler
{
    private readonly IGuildHandler[] handlers = [.. handlers];

    public bool Handles(string name) => handlers.Length > 0 && name is "READY" or "GUILD_CREATE" or "GUILD_DELETE";

    public async Task HandleAsync(GatewayDispatch dispatch, CancellationToken cancellationToken)
    {
        foreach (var handler in handlers)
        {
            try
            {
                await TellAsync(handler, dispatch, cancellationToken);
            }
            catch (JsonException malformed)
            {
                Log.Malformed(logger, malformed, dispatch.Name, dispatch.Sequence);
            }
        }
    }

    private static Task TellAsync(IGuildHandler handler, GatewayDispatch dispatch, CancellationToken cancellationToken)
    {
        if (dispatch.Name == "READY")
        {
            return dispatch.Data.Deserialize(DiscordJson.Default.ReadyGuilds) is { Guilds: { } guilds }
                ? handler.ListedAsync(guilds.Select(guild => guild.Id).ToHashSet(), cancellationToken)
                : Task.CompletedTask;
        }

        // Discord calls a server that it cannot reach unavailable; the bot is in it all the same.
        if (dispatch.Data.Deserialize(DiscordJson.Default.GuildWire) is not { Unavailable: not true } guild)
        {
            return Task.CompletedTask;
        }

        return dispatch.Name == "GUILD_CREATE"
            ? handler.EnteredAsync(
                new Guild(guild.Id, guild.Name, PreferredLocale: guild.PreferredLocale),
                cancellationToken
            )
            : handler.LeftAsync(guild.Id, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Event} {Sequence} could not be read; it was left alone.")]
        public static partial void Malformed(ILogger logger, Exception malformed, string @event, long sequence);
    }
}

/// <summary>A server as an event tells of it, without the lists that can be megabytes.</summary>
internal sealed record GuildWire(
    Snowflake Id,
    string? Name = null,
    string? PreferredLocale = null,
    bool? Unavailable = null
);

internal sealed record ReadyGuilds(IReadOnlyList<GuildWire>? Guilds = null);
