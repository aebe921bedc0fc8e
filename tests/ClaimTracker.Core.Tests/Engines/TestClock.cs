namespace ClaimTracker.Core.Tests.Engines;

/// <summary>A clock that stands still.</summary>
internal sealed class TestClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => Some.Noon;
}
