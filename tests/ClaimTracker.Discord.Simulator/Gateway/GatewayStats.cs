namespace ClaimTracker.Discord.Simulator.Gateway;

/// <summary>What bots did at the gateway so far.</summary>
/// <param name="Connections">Sockets opened.</param>
/// <param name="Identifies">IDENTIFYs that led to a session.</param>
/// <param name="RefusedIdentifies">IDENTIFYs that came too soon after another and got op 9.</param>
/// <param name="Resumes">RESUMEs that were accepted.</param>
/// <param name="RefusedResumes">RESUMEs that got op 9 or a close.</param>
/// <param name="LastCloseCode">The code with which a bot last closed; null: never, or without one.</param>
public sealed record GatewayStats(
    int Connections = 0,
    int Identifies = 0,
    int RefusedIdentifies = 0,
    int Resumes = 0,
    int RefusedResumes = 0,
    int Heartbeats = 0,
    int? LastCloseCode = null
);
