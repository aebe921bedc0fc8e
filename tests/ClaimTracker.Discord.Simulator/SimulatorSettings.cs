using ClaimTracker.Discord.Simulator.Gateway;
using ClaimTracker.Discord.Simulator.RateLimits;

namespace ClaimTracker.Discord.Simulator;

/// <summary>How a simulated Discord starts. Limits can still be changed while it runs.</summary>
public sealed class SimulatorSettings
{
    /// <summary>Discord's clock. Deadlines (3 s, 15 min), limits and ids all come from it. Default: the system's.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>The port on 127.0.0.1; 0: any free one. Default 0.</summary>
    public int Port { get; set; }

    /// <summary>The application's name, which is also its bot's.</summary>
    public string ApplicationName { get; set; } = "ClaimTracker";

    /// <summary>The bot's token; null: one is made up.</summary>
    public string? BotToken { get; set; }

    /// <summary>Whether the application has MESSAGE_CONTENT switched on. Default: no.</summary>
    public bool MayReadMessages { get; set; }

    /// <summary>Starts the dice of faults with a chance. Default 1.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>How long a nonce is remembered ("the past few minutes"). Default 5 minutes.</summary>
    public TimeSpan NonceWindow { get; set; } = TimeSpan.FromMinutes(5);

    public RateLimitSettings RateLimits { get; } = new();

    public GatewaySettings Gateway { get; } = new();
}
