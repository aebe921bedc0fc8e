namespace ClaimTracker.Discord.Rest;

/// <summary>How the client calls Discord.</summary>
public sealed class RestOptions
{
    /// <summary>The section of the configuration that holds these settings.</summary>
    public const string Section = "Discord:Rest";

    /// <summary>
    /// A page about this bot, which stands in the User-Agent as Discord asks. An http(s) address; default
    /// <c>https://example.org/claimtracker</c>.
    /// </summary>
    public Uri Project { get; set; } = new("https://example.org/claimtracker");

    /// <summary>
    /// The longest time for one try of a call; a second more for each MiB that is sent. Default 15 s, from 1 s to 2 min.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The longest time for one try of answering an interaction, which has 3 s in all and is tried twice. Default 1.4 s, from 0.1 s to 3 s.
    /// </summary>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(1.4);

    /// <summary>How often a call that may be repeated is tried when the network or Discord fails. Default 3, from 1 to 10.</summary>
    public int Tries { get; set; } = 3;

    /// <summary>The wait before the second try, about; it doubles after that. Default 0.5 s, from 0 to 30 s.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How often a call is tried that a limit turns away. Default 5, from 1 to 20.</summary>
    public int LimitedTries { get; set; } = 5;

    /// <summary>
    /// How long after it was made a call may still wait for limits; one that would have to wait longer fails at once. Default 2 min, from
    /// 1 s to 1 h.
    /// </summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The most calls in any second, interactions not counted. Default 50, which is what Discord allows a bot unless it has agreed to more;
    /// from 1 to 1000. Less, when something else calls with the same token.
    /// </summary>
    public int CallsPerSecond { get; set; } = 50;
}
