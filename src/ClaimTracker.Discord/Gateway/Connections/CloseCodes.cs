namespace ClaimTracker.Discord.Gateway.Connections;

/// <summary>
/// What to do after each close code (https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes).
/// A code that is not in the table, and a close without one, is worth a resume: after three that fail a new session is started.
/// </summary>
internal static class CloseCodes
{
    /// <summary>What happened and what to do next.</summary>
    /// <param name="code">Null when the server gave none.</param>
    /// <param name="intents">Those that were asked for: 4013 and 4014 are about them.</param>
    public static ConnectionEnd Judge(int? code, GatewayIntents intents)
    {
        var (next, meaning) = code switch
        {
            null => (NextStep.Resume, "without a code"),
            4003 => (NextStep.Identify, "with 4003 (not authenticated)"),
            4007 => (NextStep.Identify, "with 4007 (invalid sequence number)"),
            4009 => (NextStep.Identify, "with 4009 (session timed out)"),
            _ => (NextStep.Resume, $"with {code}"),
        };
        return FatalCloseCodes.Find(code, intents) is { } failure
            ? new(EndCause.ClosedByServer, NextStep.Fail, Pace.AtOnce, failure.Reason)
            {
                ServerCode = code,
                Failure = failure,
            }
            : new(EndCause.ClosedByServer, next, Pace.Backoff, $"Discord closed the connection {meaning}.")
            {
                ServerCode = code,
            };
    }
}
