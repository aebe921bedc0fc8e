namespace ClaimTracker.Core.Tests.Engines;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Some.Noon;

    public override DateTimeOffset GetUtcNow() => Now;
}
