using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Discord.Simulator.Wire;

namespace ClaimTracker.Discord.Simulator.Rest;

/// <summary>Channels, servers, members, and direct conversations.</summary>
internal sealed class ChannelRoutes(World world, ChannelAccess access)
{
    public IEnumerable<Route> All() =>
        [
            Route.Of(
                "GET",
                "channels/{channel}",
                "channel-read",
                call => RestReply.Ok(ChannelJson.Of(access.Channel(call)))
            ),
            Route.Of("POST", "channels/{channel}/typing", "typing", Typing),
            Route.Of("POST", "users/@me/channels", "direct", OpenDirect),
            Route.Of("GET", "guilds/{guild}", "server-read", Server),
            Route.Of("GET", "guilds/{guild}/channels", "server-read", Channels),
            Route.Of("GET", "guilds/{guild}/members/{user}", "member-read", Member),
        ];

    private RestReply Typing(RestCall call)
    {
        var channel = access.Channel(call);
        if (!PermissionRules.MaySend(channel, world.App.Bot))
        {
            throw ApiErrors.MissingPermissions();
        }

        world.Tell(ChangeKind.Typing, channel);
        return RestReply.NoContent;
    }

    private RestReply OpenDirect(RestCall call)
    {
        if (!WireValues.TryId(call.Json["recipient_id"], out var id) || world.User(id) is not { IsBot: false } user)
        {
            throw ApiErrors.InvalidRecipient();
        }

        return RestReply.Ok(ChannelJson.Of(world.DirectWith(user)));
    }

    private RestReply Server(RestCall call) =>
        RestReply.Ok(ServerJson.Of(access.Server(call), call.QueryFlag("with_counts")));

    private RestReply Channels(RestCall call) =>
        RestReply.Ok(
            WireValues.List(access.Server(call).Channels.Where(channel => !channel.IsThread).Select(ChannelJson.Of))
        );

    private RestReply Member(RestCall call)
    {
        var server = access.Server(call);
        var user = world.User(call.Id("user")) ?? throw ApiErrors.UnknownUser();
        return RestReply.Ok(UserJson.Of(server.MemberOf(user) ?? throw ApiErrors.UnknownMember()));
    }
}
