namespace ClaimTracker.Discord.Simulator.RateLimits;

/// <summary>So many calls in so much time.</summary>
public sealed record RateLimit(int Calls, TimeSpan Window);

/// <summary>
/// Discord's limits. They are not documented and change at any time; a client must learn them from headers. The defaults have the size
/// of what bots have reported.
/// </summary>
public sealed class RateLimitSettings
{
    /// <summary>Whether calls beyond a limit are refused. When not, headers still count down. Default: yes.</summary>
    public bool Enforce { get; set; } = true;

    /// <summary>Calls of the bot in one second, over all routes but those of interactions. Default 50, as documented.</summary>
    public int GlobalPerSecond { get; set; } = 50;

    /// <summary>
    /// Refusals (401, 403, 429 but not of shared scope) in ten minutes until Cloudflare answers everything with a page for an hour.
    /// Default 10 000, as documented.
    /// </summary>
    public int InvalidCallsUntilBan { get; set; } = 10_000;

    /// <summary>The limit of routes that <see cref="Buckets"/> does not name; null: no limit and no headers. Default: 10 in 5 s.</summary>
    public RateLimit? Otherwise { get; set; } = new(10, TimeSpan.FromSeconds(5));

    /// <summary>Limits by the name of a bucket (see <c>Rest/Routes.cs</c>); null: no limit and no headers.</summary>
    public IDictionary<string, RateLimit?> Buckets { get; } =
        new Dictionary<string, RateLimit?>(StringComparer.Ordinal)
        {
            ["message-create"] = new(5, TimeSpan.FromSeconds(5)),
            ["message-edit"] = new(5, TimeSpan.FromSeconds(5)),
            ["message-delete"] = new(5, TimeSpan.FromSeconds(1)),
            ["webhook"] = new(5, TimeSpan.FromSeconds(2)),
            ["commands"] = new(5, TimeSpan.FromSeconds(20)),
            ["typing"] = new(5, TimeSpan.FromSeconds(5)),
            ["gateway"] = new(2, TimeSpan.FromSeconds(5)),
            ["callback"] = null,
        };
}
