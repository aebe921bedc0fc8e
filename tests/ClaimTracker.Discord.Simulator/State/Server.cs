namespace ClaimTracker.Discord.Simulator.State;

/// <summary>A Discord server ("guild" in the API), with its roles, channels and members.</summary>
public sealed class Server
{
    private readonly List<Role> roles = [];
    private readonly List<Member> members = [];
    private readonly World world;

    internal Server(World world, string name, string locale, User owner)
    {
        (this.world, Name, Locale, Owner) = (world, name, locale, owner);
        Id = world.Ids.Next();
        Everyone = new Role(Id, "@everyone", Permissions.OfEveryone);
        this.roles.Add(Everyone);
        Join(owner);
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>The server's preferred language, such as <c>en-US</c>.</summary>
    public string Locale { get; }

    public User Owner { get; }

    public Role Everyone { get; }

    public IReadOnlyList<Role> Roles => this.roles;

    public IReadOnlyList<Member> Members => members;

    /// <summary>Channels, forums and threads, oldest first.</summary>
    public IReadOnlyList<Channel> Channels => [.. this.world.Channels.Where(channel => channel.Server == this)];

    /// <summary>Whether the bot is a member.</summary>
    public bool HasBot => MemberOf(this.world.App.Bot) is not null;

    public Member? MemberOf(User user) => members.Find(member => member.User == user);

    public Role AddRole(string name, Permissions permissions = Permissions.None) =>
        this.world.Do(() => Keep(new Role(this.world.Ids.Next(), name, permissions)));

    public Channel AddTextChannel(string name, string? topic = null) => AddChannel(name, ChannelKind.Text, topic, []);

    /// <param name="tags">Names of the forum's tags.</param>
    public Channel AddForum(string name, params IReadOnlyList<string> tags) =>
        AddChannel(name, ChannelKind.Forum, topic: null, tags);

    /// <summary>Makes somebody a member, or gives a member more roles.</summary>
    public Member Join(User user, params IReadOnlyList<Role> roles) =>
        this.world.Do(() =>
        {
            if (MemberOf(user) is not { } member)
            {
                member = new Member(this, user, [], this.world.Ids.Now);
                members.Add(member);
            }

            roles.Except(member.Roles).ToList().ForEach(member.Give);
            this.world.Tell(ChangeKind.Server);
            return member;
        });

    public void Leave(User user) =>
        this.world.Do(() =>
        {
            members.RemoveAll(member => member.User == user);
            this.world.Tell(ChangeKind.Server);
        });

    /// <summary>Invites the bot: a role of its own, and GUILD_CREATE.</summary>
    public void InviteBot(Permissions permissions = Permissions.OfInvitedBot) =>
        this.world.Do(() =>
        {
            var role = new Role(this.world.Ids.Next(), this.world.App.Name, permissions) { IsManaged = true };
            Join(this.world.App.Bot, Keep(role));
            this.world.Announce(new ServerArrived(this));
        });

    /// <summary>Throws the bot out: GUILD_DELETE.</summary>
    public void RemoveBot() =>
        this.world.Do(() =>
        {
            Leave(this.world.App.Bot);
            this.roles.RemoveAll(role => role.IsManaged);
            this.world.Announce(new ServerGone(this, IsOutage: false));
        });

    /// <summary>Discord loses the server for a while: GUILD_DELETE with <c>unavailable</c>.</summary>
    public void BeginOutage() => this.world.Do(() => this.world.Announce(new ServerGone(this, IsOutage: true)));

    /// <summary>The outage is over: GUILD_CREATE.</summary>
    public void EndOutage() => this.world.Do(() => this.world.Announce(new ServerArrived(this)));

    public override string ToString() => Name;

    private Role Keep(Role role)
    {
        this.roles.Add(role);
        this.world.Tell(ChangeKind.Server);
        return role;
    }

    private Channel AddChannel(string name, ChannelKind kind, string? topic, IReadOnlyList<string> tags) =>
        this.world.Do(() =>
        {
            var channel = new Channel(this.world, kind, name, this)
            {
                Topic = topic,
                Tags = [.. tags.Select(tag => new ForumTag(this.world.Ids.Next(), tag))],
            };
            return this.world.Add(channel);
        });
}
