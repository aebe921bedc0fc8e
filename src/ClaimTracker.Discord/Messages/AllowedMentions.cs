namespace ClaimTracker.Discord.Messages;

/// <summary>Whom a message may ping. Nobody, unless each is named: what strangers wrote can never ring anybody's phone.</summary>
public sealed record AllowedMentions
{
    private const int Most = 100;

    private AllowedMentions(IReadOnlyList<Snowflake> users, IReadOnlyList<Snowflake> roles) =>
        (Users, Roles) = (users, roles);

    public static AllowedMentions None { get; } = new([], []);

    /// <summary>Everything that the text mentions is left out, as always: Discord calls this an empty <c>parse</c>.</summary>
#pragma warning disable CA1822 // Serialized beside the others.
    public IReadOnlyList<string> Parse => [];
#pragma warning restore CA1822

    public IReadOnlyList<Snowflake> Users { get; }

    public IReadOnlyList<Snowflake> Roles { get; }

    /// <summary>Pings these and nobody else, where the text mentions them.</summary>
    /// <exception cref="Limits.DiscordLimitException">There are more than 100 of a kind.</exception>
    public static AllowedMentions Of(IReadOnlyList<Snowflake>? users = null, IReadOnlyList<Snowflake>? roles = null)
    {
        var mentions = new AllowedMentions([.. (users ?? []).Distinct()], [.. (roles ?? []).Distinct()]);
        new Limits.LimitCheck("list of mentions")
            .Count("users", mentions.Users.Count, 0, Most)
            .Count("roles", mentions.Roles.Count, 0, Most)
            .Done();
        return mentions;
    }
}
