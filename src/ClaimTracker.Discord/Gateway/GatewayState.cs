namespace ClaimTracker.Discord.Gateway;

/// <summary>How things stand with the connection, and since when.</summary>
/// <param name="Since">By the shard's clock, UTC.</param>
public abstract record GatewayState(DateTimeOffset Since)
{
    /// <summary>Not ready yet for the first time, or not started.</summary>
    /// <param name="Note">What it waits for, when that is something to know; null otherwise.</param>
    public sealed record Connecting(DateTimeOffset Since, string? Note = null) : GatewayState(Since);

    /// <summary>Events are coming in.</summary>
    /// <param name="Resumed">Whether an earlier session goes on; false for a new one.</param>
    public sealed record Connected(DateTimeOffset Since, bool Resumed) : GatewayState(Since);

    /// <summary>It was connected and will be again.</summary>
    /// <param name="Reason">Why the last connection ended, or what the next one waits for.</param>
    public sealed record Reconnecting(DateTimeOffset Since, string Reason) : GatewayState(Since);

    /// <summary>The program is stopping; <see cref="GatewayShard.RunAsync"/> has ended or is about to.</summary>
    public sealed record Stopped(DateTimeOffset Since) : GatewayState(Since);

    /// <summary>Discord refused; a person has to act. <see cref="GatewayShard.Reidentify"/> tries once more.</summary>
    public sealed record Failed(DateTimeOffset Since, GatewayFailure Failure) : GatewayState(Since);
}

/// <summary>Who the bot is, from READY.</summary>
public sealed record GatewayIdentity(Snowflake ApplicationId, Snowflake UserId);
