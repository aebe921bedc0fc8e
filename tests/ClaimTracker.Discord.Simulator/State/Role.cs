namespace ClaimTracker.Discord.Simulator.State;

/// <summary>A role of a server. The role whose id is the server's own is @everyone.</summary>
public sealed class Role
{
    internal Role(ulong id, string name, Permissions permissions) => (Id, Name, Permissions) = (id, name, permissions);

    public ulong Id { get; }

    public string Name { get; }

    public Permissions Permissions { get; set; }

    /// <summary>Whether anybody may ping it. When not, MENTION_EVERYONE is needed. Default: no.</summary>
    public bool IsMentionable { get; set; }

    /// <summary>Made by Discord for a bot, together with its invitation.</summary>
    public bool IsManaged { get; internal init; }

    public override string ToString() => Name;
}

/// <summary>What a channel allows or denies to one role or one person beyond the server's roles.</summary>
/// <param name="TargetId">A role's id (the server's own id for @everyone) or a user's.</param>
public sealed record Overwrite(ulong TargetId, bool IsRole, Permissions Allow, Permissions Deny);

/// <summary>A person's place in a server.</summary>
public sealed class Member
{
    private readonly List<Role> roles;

    internal Member(Server server, User user, IEnumerable<Role> roles, DateTimeOffset joinedAt) =>
        (Server, User, this.roles, JoinedAt) = (server, user, [.. roles], joinedAt);

    public Server Server { get; }

    public User User { get; }

    /// <summary>Without @everyone, which each member has.</summary>
    public IReadOnlyList<Role> Roles => this.roles;

    public DateTimeOffset JoinedAt { get; }

    /// <summary>The name in this server; null: the person's own.</summary>
    public string? Nick { get; set; }

    public void Give(Role role) => this.roles.Add(role);

    public void Take(Role role) => this.roles.Remove(role);
}
