namespace ClaimTracker.Discord.Guilds;

/// <summary>
/// What a member may do in a channel: the roles' permissions, then what the channel denies and allows everyone, the roles, and the member.
/// </summary>
/// <remarks>
/// Who may not send may not embed or attach either; that is left out here, so that a person who asks what is lacking is not sent after
/// what comes back by itself. Discord's documented order: https://discord.com/developers/docs/topics/permissions#permission-overwrites
/// </remarks>
public static class ChannelAccess
{
    private const int ForRole = 0;
    private const int ForMember = 1;

    // Without these nothing else can be done in a channel, whatever is allowed.
    private const Permissions Basis = Permissions.ViewChannel;

    public static Permissions Of(Guild guild, Channel channel, Snowflake user, IReadOnlyList<Snowflake> roles)
    {
        ArgumentNullException.ThrowIfNull(guild);
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(roles);
        if (guild.OwnerId == user)
        {
            return ~Permissions.None;
        }

        var held = (guild.Roles ?? [])
            .Where(role => role.Id == guild.Id || roles.Contains(role.Id))
            .Aggregate(Permissions.None, (all, role) => all | role.Permissions);
        return held.HasFlag(Permissions.Administrator)
            ? ~Permissions.None
            : WithBasis(Overwrite(held, guild, channel, user, roles));
    }

    /// <summary>Those of <paramref name="needed"/> that are not held.</summary>
    public static Permissions Missing(Permissions held, Permissions needed) =>
        held.HasFlag(Permissions.Administrator) ? Permissions.None : needed & ~held;

    private static Permissions Overwrite(
        Permissions held,
        Guild guild,
        Channel channel,
        Snowflake user,
        IReadOnlyList<Snowflake> roles
    )
    {
        var overwrites = channel.PermissionOverwrites ?? [];
        var everyone = overwrites.Where(one => one.Type == ForRole && one.Id == guild.Id);
        var ofRoles = overwrites.Where(one => one.Type == ForRole && one.Id != guild.Id && roles.Contains(one.Id));
        var own = overwrites.Where(one => one.Type == ForMember && one.Id == user);
        return new[] { everyone, ofRoles, own }.Aggregate(held, Apply);
    }

    private static Permissions Apply(Permissions held, IEnumerable<PermissionOverwrite> step)
    {
        var (deny, allow) = step.Aggregate(
            (Deny: Permissions.None, Allow: Permissions.None),
            (sum, one) => (sum.Deny | one.Deny, sum.Allow | one.Allow)
        );
        return (held & ~deny) | allow;
    }

    private static Permissions WithBasis(Permissions held) => held.HasFlag(Basis) ? held : Permissions.None;
}
