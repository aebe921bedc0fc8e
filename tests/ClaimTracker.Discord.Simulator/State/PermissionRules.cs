namespace ClaimTracker.Discord.Simulator.State;

/// <summary>How Discord comes from roles and channel overwrites to what a person may do in a channel.</summary>
internal static class PermissionRules
{
    private const Permissions NeedSend =
        Permissions.MentionEveryone | Permissions.SendTts | Permissions.AttachFiles | Permissions.EmbedLinks;

    private const Permissions InPrivate =
        Permissions.ViewChannel
        | Permissions.SendMessages
        | Permissions.EmbedLinks
        | Permissions.AttachFiles
        | Permissions.ReadMessageHistory
        | Permissions.UseApplicationCommands
        | Permissions.AddReactions;

    public static Permissions InServer(Server server, User user)
    {
        if (server.MemberOf(user) is not { } member)
        {
            return Permissions.None;
        }

        var granted = member.Roles.Aggregate(server.Everyone.Permissions, (sum, role) => sum | role.Permissions);
        return server.Owner == user || granted.HasFlag(Permissions.Administrator) ? Permissions.All : granted;
    }

    public static Permissions InChannel(Channel channel, User user)
    {
        if (channel.Server is not { } server)
        {
            return channel.Recipients.Contains(user) ? InPrivate : Permissions.None;
        }

        var granted = InServer(server, user);
        if (granted.HasFlag(Permissions.Administrator) || server.MemberOf(user) is not { } member)
        {
            return granted;
        }

        // A thread has no overwrites of its own: its parent's count.
        return Dependent(Overwritten(granted, (channel.Parent ?? channel).Overwrites, member), channel);
    }

    /// <summary>A thread asks for a bit of its own where a channel asks for SEND_MESSAGES.</summary>
    public static bool MaySend(Channel channel, User user) =>
        InChannel(channel, user)
            .HasFlag(channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);

    // Everyone's overwrite first, then all the roles' together, then the person's own: the order is Discord's.
    private static Permissions Overwritten(Permissions granted, IReadOnlyList<Overwrite> overwrites, Member member)
    {
        var everyone = overwrites.Where(o => o.TargetId == member.Server.Id);
        var roles = overwrites.Where(o => member.Roles.Any(role => role.Id == o.TargetId));
        var own = overwrites.Where(o => o.TargetId == member.User.Id);
        return Apply(Apply(Apply(granted, everyone), roles), own);
    }

    private static Permissions Apply(Permissions granted, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate(
            (Permissions.None, Permissions.None),
            (sum, o) => (sum.Item1 | o.Allow, sum.Item2 | o.Deny)
        );
        return (granted & ~deny) | allow;
    }

    private static Permissions Dependent(Permissions granted, Channel channel)
    {
        if (!granted.HasFlag(Permissions.ViewChannel))
        {
            return Permissions.None;
        }

        var send = channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;
        return granted.HasFlag(send) ? granted : granted & ~NeedSend;
    }
}
