namespace ClaimTracker.Discord.Guilds;

/// <summary>A person in one server.</summary>
/// <param name="User">Absent in the member maps of an interaction, where the user stands beside it.</param>
/// <param name="Permissions">
/// Only in interactions: what the member may do in the channel the interaction came from, with all roles and overwrites reckoned in.
/// </param>
public sealed record Member(
    User? User,
    string? Nick = null,
    IReadOnlyList<Snowflake>? Roles = null,
    Permissions? Permissions = null,
    DateTimeOffset? JoinedAt = null
)
{
    /// <summary>Whether the member may do all of these; administrators may do anything.</summary>
    public bool May(Permissions needed) =>
        Permissions is { } held && (held.HasFlag(Guilds.Permissions.Administrator) || held.HasFlag(needed));

    public bool Has(Snowflake role) => Roles?.Contains(role) ?? false;
}
