using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>What the bot may reach.</summary>
internal sealed class ChannelAccess(World world)
{
    /// <summary>A channel that exists and that the bot sees, with further permissions.</summary>
    /// <exception cref="ApiException">10003: unknown. 50001: not visible to the bot. 50013: a permission is missing.</exception>
    public Channel Channel(RestCall call, Permissions needed = Permissions.None)
    {
        var channel = world.Channel(call.Id("channel")) ?? throw ApiErrors.UnknownChannel();
        var granted = PermissionRules.InChannel(channel, world.App.Bot);
        if (!granted.HasFlag(Permissions.ViewChannel))
        {
            throw ApiErrors.MissingAccess();
        }

        return granted.HasFlag(needed) ? channel : throw ApiErrors.MissingPermissions();
    }

    /// <summary>A message of a channel that everybody there sees. Private answers cannot be reached this way.</summary>
    public static Message Message(Channel channel, RestCall call) => Message(channel, call.Id("message"));

    public static Message Message(Channel channel, ulong id) =>
        channel.Stored.Find(message => message.Id == id && message.OnlyFor is null) ?? throw ApiErrors.UnknownMessage();

    /// <exception cref="ApiException">10004: unknown, or the bot is no member.</exception>
    public Server Server(RestCall call) =>
        world.Server(call.Id("guild")) is { HasBot: true } server ? server : throw ApiErrors.UnknownServer();

    /// <exception cref="ApiException">10002: another application's id.</exception>
    public void Application(RestCall call)
    {
        if (call.Id("application") != world.App.Id)
        {
            throw ApiErrors.UnknownApplication();
        }
    }
}
