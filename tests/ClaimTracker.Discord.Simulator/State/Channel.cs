namespace ClaimTracker.Discord.Simulator.State;

/// <summary>Discord's numbers for kinds of channels; only those that the simulator has.</summary>
public enum ChannelKind
{
    Text = 0,
    Direct = 1,
    PublicThread = 11,
    PrivateThread = 12,
    Forum = 15,
}

/// <summary>A tag of a forum.</summary>
public sealed record ForumTag(ulong Id, string Name);

/// <summary>A text channel, a forum, a thread or a direct conversation.</summary>
public sealed class Channel
{
    private readonly World world;
    private readonly List<Overwrite> overwrites = [];

    internal Channel(World world, ChannelKind kind, string name, Server? server, ulong? id = null)
    {
        (this.world, Kind, Name, Server) = (world, kind, name, server);
        Id = id ?? world.Ids.Next();
    }

    public ulong Id { get; }

    public ChannelKind Kind { get; }

    public string Name { get; internal set; }

    /// <summary>Null for a direct conversation.</summary>
    public Server? Server { get; }

    public string? Topic { get; internal init; }

    /// <summary>Of a thread: the channel or forum it belongs to.</summary>
    public Channel? Parent { get; internal init; }

    /// <summary>Of a thread: whether it is archived or locked, who made it.</summary>
    public ThreadDetails? Thread { get; internal init; }

    public IReadOnlyList<ForumTag> Tags { get; internal init; } = [];

    /// <summary>Of a direct conversation: the person and the bot.</summary>
    public IReadOnlyList<User> Recipients { get; internal init; } = [];

    /// <summary>Seconds between two messages of one person; 0: no limit.</summary>
    public int SlowModeSeconds { get; set; }

    public bool IsThread => Thread is not null;

    public bool IsDirect => Kind is ChannelKind.Direct;

    public IReadOnlyList<Overwrite> Overwrites => overwrites;

    /// <summary>Oldest first; private answers too (see <see cref="Message.OnlyFor"/>).</summary>
    public IReadOnlyList<Message> Messages => this.world.Do(() => Stored.ToArray());

    internal List<Message> Stored { get; } = [];

    public Channel Deny(Role role, Permissions permissions) =>
        Set(role.Id, isRole: true, Permissions.None, permissions);

    public Channel Allow(Role role, Permissions permissions) =>
        Set(role.Id, isRole: true, permissions, Permissions.None);

    public Channel Deny(User user, Permissions permissions) =>
        Set(user.Id, isRole: false, Permissions.None, permissions);

    public Channel Allow(User user, Permissions permissions) =>
        Set(user.Id, isRole: false, permissions, Permissions.None);

    /// <summary>What somebody may do here, by roles and overwrites.</summary>
    public Permissions PermissionsOf(User user) => this.world.Do(() => PermissionRules.InChannel(this, user));

    public override string ToString() => IsDirect ? Name : $"#{Name}";

    private Channel Set(ulong target, bool isRole, Permissions allow, Permissions deny) =>
        this.world.Do(() =>
        {
            var old =
                overwrites.Find(o => o.TargetId == target)
                ?? new Overwrite(target, isRole, Permissions.None, Permissions.None);
            overwrites.Remove(old);
            overwrites.Add(old with { Allow = (old.Allow & ~deny) | allow, Deny = (old.Deny & ~allow) | deny });
            this.world.Tell(ChangeKind.Server);
            return this;
        });
}

/// <summary>What a thread has beyond a channel.</summary>
public sealed class ThreadDetails(User owner, DateTimeOffset createdAt, int autoArchiveMinutes)
{
    public User Owner { get; } = owner;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>60, 1440, 4320 or 10080.</summary>
    public int AutoArchiveMinutes { get; } = autoArchiveMinutes;

    /// <summary>A message opens an archived thread again, unless it is locked.</summary>
    public bool IsArchived { get; set; }

    public bool IsLocked { get; set; }

    public bool Invitable { get; internal init; } = true;

    public IReadOnlyList<ulong> AppliedTags { get; internal init; } = [];
}
