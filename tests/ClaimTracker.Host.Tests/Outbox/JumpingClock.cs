namespace ClaimTracker.Host.Tests.Outbox;

/// <summary>The time as it is, and a while later whenever a test says so: for Discord and the program alike.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long jumped;

    private TimeSpan Jumped => TimeSpan.FromTicks(Interlocked.Read(ref jumped));

    public void Jump(TimeSpan ahead) => Interlocked.Add(ref jumped, ahead.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Jumped;

    public override long GetTimestamp() => base.GetTimestamp() + (long)(Jumped.TotalSeconds * TimestampFrequency);
}
