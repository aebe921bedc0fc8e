using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Page;

/// <summary>Somebody one can be.</summary>
/// <param name="About">Roles and server, such as "Editors · The Desk".</param>
internal sealed record PersonView(string Id, string Name, string DisplayName, string Locale, string About)
{
    public static PersonView Of(User user, World world) =>
        new($"{user.Id}", user.Name, user.DisplayName, user.Locale, string.Join("; ", AboutOf(user, world)));

    private static IEnumerable<string> AboutOf(User user, World world) =>
        from server in world.Servers
        let member = server.MemberOf(user)
        where member is not null
        let roles = member.Roles.Count == 0 ? "member" : string.Join(", ", member.Roles)
        select $"{roles} · {server.Name}";
}

/// <summary>The bot, and what somebody needs to start it.</summary>
/// <param name="IsConnected">Whether it would get what people do now.</param>
internal sealed record BotView(string Id, string Name, string Api, string Token, bool IsConnected, int Commands);

/// <summary>All that a person finds when opening Discord.</summary>
/// <param name="Now">Discord's clock.</param>
internal sealed record WorldView(
    PersonView Me,
    DateTimeOffset Now,
    BotView Bot,
    IReadOnlyList<ServerView> Servers,
    IReadOnlyList<ChannelView> Direct
);

/// <summary>A server as a member sees it: without the channels hidden from that member.</summary>
internal sealed record ServerView(
    string Id,
    string Name,
    bool HasBot,
    IReadOnlyList<RoleView> Roles,
    IReadOnlyList<MemberView> Members,
    IReadOnlyList<ChannelView> Channels
)
{
    public static ServerView Of(Server server, User viewer) =>
        new(
            $"{server.Id}",
            server.Name,
            server.HasBot,
            [.. server.Roles.Select(role => new RoleView($"{role.Id}", role.Name))],
            [.. server.Members.Select(MemberView.Of)],
            [
                .. server
                    .Channels.Where(channel => channel.PermissionsOf(viewer).HasFlag(Permissions.ViewChannel))
                    .Select(channel => ChannelView.Of(channel, viewer)),
            ]
        );
}

internal sealed record RoleView(string Id, string Name);

/// <param name="DisplayName">The name in this server.</param>
/// <param name="Roles">Ids, without that of @everyone.</param>
internal sealed record MemberView(
    string Id,
    string Name,
    string DisplayName,
    bool IsBot,
    bool IsOwner,
    IReadOnlyList<string> Roles
)
{
    public static MemberView Of(Member member) =>
        new(
            $"{member.User.Id}",
            member.User.Name,
            member.Nick ?? member.User.DisplayName,
            member.User.IsBot,
            member.Server.Owner == member.User,
            [.. member.Roles.Select(role => $"{role.Id}")]
        );
}

/// <summary>A channel, a forum, a thread or a direct conversation.</summary>
/// <param name="Kind">Discord's number: 0 text, 1 direct, 11 and 12 threads, 15 forum.</param>
/// <param name="Tags">Of a forum: its tags. Of a post in one: those it has.</param>
internal sealed record ChannelView(
    string Id,
    string Name,
    int Kind,
    string? Topic,
    string? ParentId,
    bool IsArchived,
    bool IsLocked,
    IReadOnlyList<string> Tags,
    bool MaySend,
    bool MayAttach
)
{
    public static ChannelView Of(Channel channel, User viewer)
    {
        var other = channel.Recipients.FirstOrDefault(user => user != viewer);
        return new ChannelView(
            $"{channel.Id}",
            other?.DisplayName ?? channel.Name,
            (int)channel.Kind,
            channel.Topic,
            channel.Parent is { } parent ? $"{parent.Id}" : null,
            channel.Thread?.IsArchived ?? false,
            channel.Thread?.IsLocked ?? false,
            [.. TagsOf(channel)],
            channel.Kind is not ChannelKind.Forum && PermissionRules.MaySend(channel, viewer),
            channel.PermissionsOf(viewer).HasFlag(Permissions.AttachFiles)
        );
    }

    private static IEnumerable<string> TagsOf(Channel channel) =>
        (channel.Parent ?? channel)
            .Tags.Where(tag => channel.Thread is not { } thread || thread.AppliedTags.Contains(tag.Id))
            .Select(tag => tag.Name);
}

/// <param name="Messages">Oldest first, as Discord's API gives them, with the command used as <c>used_command</c>.</param>
/// <param name="Commands">As Discord's API gives them, with names in the person's language as <c>name_localized</c>.</param>
internal sealed record ConversationView(string Id, JsonArray Messages, JsonArray Commands);
