namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>How the simulated gateway behaves.</summary>
public sealed class GatewaySettings
{
    /// <summary>What HELLO asks for. Default 41.25 s. A bot silent for twice as long is closed with 4009.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a session can be resumed after its connection ended. Default 5 minutes.</summary>
    public TimeSpan ResumeWindow { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>IDENTIFYs allowed in five seconds; one more gets op 9. Default 1.</summary>
    public int MaxConcurrency { get; set; } = 1;

    /// <summary>IDENTIFYs left of the day's thousand. At 0 the token is reset, as Discord does.</summary>
    public int IdentifiesLeft { get; set; } = 1000;

    /// <summary>Frames a bot may send in 60 s on one connection; one more closes it with 4008. Default 120.</summary>
    public int MaxFramesPerMinute { get; set; } = 120;
}
