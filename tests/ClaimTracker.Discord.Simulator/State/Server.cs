namespace ClaimTracker.Discord.Simulator.State;

/// <summary>A Discord server ("guild" in the API), with its roles, channels and members.</summary>
public sealed class Server
{
    private readonly List<Role> _roles = [];
    private readonly List<Member> _members = [];
    private readonly World _world;

    internal Server(World world, string name, string locale, User owner)
    {
        (_world, Name, Locale, Owner) = (world, name, locale, owner);
        Id = world.Ids.Next();
        Everyone = new Role(Id, "@everyone", Permissions.OfEveryone);
        _roles.Add(Everyone);
        Join(owner);
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>The server's preferred language, such as <c>en-US</c>.</summary>
    public string Locale { get; }

    public User Owner { get; }

    public Role Everyone { get; }

    public IReadOnlyList<Role> Roles => _roles;

    public IReadOnlyList<Member> Members => _members;

    /// <summary>Channels, forums and threads, oldest first.</summary>
    public IReadOnlyList<Channel> Channels => [.. _world.Channels.Where(channel => channel.Server == this)];

    /// <summary>Whether the bot is a member.</summary>
    public bool HasBot => MemberOf(_world.App.Bot) is not null;

    public Member? MemberOf(User user) => _members.Find(member => member.User == user);

    public Role AddRole(string name, Permissions permissions = Permissions.None) =>
        _world.Do(() => Keep(new Role(_world.Ids.Next(), name, permissions)));

    public Channel AddTextChannel(string name, string? topic = null) => AddChannel(name, ChannelKind.Text, topic, []);

    /// <param name="tags">Names of the forum's tags.</param>
    public Channel AddForum(string name, params IReadOnlyList<string> tags) =>
        AddChannel(name, ChannelKind.Forum, topic: null, tags);

    /// <summary>Makes somebody a member, or gives a member more roles.</summary>
    public Member Join(User user, params IReadOnlyList<Role> roles) =>
        _world.Do(() =>
        {
            if (MemberOf(user) is not { } member)
            {
                member = new Member(this, user, [], _world.Ids.Now);
                _members.Add(member);
            }

            roles.Except(member.Roles).ToList().ForEach(member.Give);
            _world.Tell(ChangeKind.Server);
            return member;
        });

    public void Leave(User user) =>
        _world.Do(() =>
        {
            _members.RemoveAll(member => member.User == user);
            _world.Tell(ChangeKind.Server);
        });

    /// <summary>Invites the bot: a role of its own, and GUILD_CREATE.</summary>
    public void InviteBot(Permissions permissions = Permissions.OfInvitedBot) =>
        _world.Do(() =>
        {
            var role = new Role(_world.Ids.Next(), _world.App.Name, permissions) { IsManaged = true };
            Join(_world.App.Bot, Keep(role));
            _world.Announce(new ServerArrived(this));
        });

    /// <summary>Throws the bot out: GUILD_DELETE.</summary>
    public void RemoveBot() =>
        _world.Do(() =>
        {
            Leave(_world.App.Bot);
            _roles.RemoveAll(role => role.IsManaged);
            _world.Announce(new ServerGone(this, IsOutage: false));
        });

    /// <summary>Discord loses the server for a while: GUILD_DELETE with <c>unavailable</c>.</summary>
    public void BeginOutage() => _world.Do(() => _world.Announce(new ServerGone(this, IsOutage: true)));

    /// <summary>The outage is over: GUILD_CREATE.</summary>
    public void EndOutage() => _world.Do(() => _world.Announce(new ServerArrived(this)));

    public override string ToString() => Name;

    private Role Keep(Role role)
    {
        _roles.Add(role);
        _world.Tell(ChangeKind.Server);
        return role;
    }

    private Channel AddChannel(string name, ChannelKind kind, string? topic, IReadOnlyList<string> tags) =>
        _world.Do(() =>
        {
            var channel = new Channel(_world, kind, name, this)
            {
                Topic = topic,
                Tags = [.. tags.Select(tag => new ForumTag(_world.Ids.Next(), tag))],
            };
            return _world.Add(channel);
        });
}
