using ClaimTracker.Discord.Rest.Limits;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

public sealed class InvalidCallsTests
{
    private readonly FakeTimeProvider time = new();

    [Theory]
    [InlineData(599, 3)]
    [InlineData(611, 1)]
    [InlineData(100_000, 0)]
    public void They_are_forgotten_after_ten_minutes(int secondsLater, int expected)
    {
        var calls = new InvalidCalls(new MonotonicClock(time));
        calls.Add();
        calls.Add();
        time.Advance(TimeSpan.FromSeconds(300));
        calls.Add();

        time.Advance(TimeSpan.FromSeconds(secondsLater - 300));

        Assert.Equal(expected, calls.Count);
    }

    [Fact]
    public void The_wait_ends_when_enough_of_them_are_forgotten()
    {
        var calls = new InvalidCalls(new MonotonicClock(time));
        AddMany(calls, 3000);
        time.Advance(TimeSpan.FromMinutes(5));
        AddMany(calls, 3000);

        var wait = calls.ClosedFor();

        Assert.InRange(wait, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.2));
        time.Advance(wait - TimeSpan.FromMilliseconds(1));
        Assert.True(calls.ClosedFor() > TimeSpan.Zero);
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(TimeSpan.Zero, calls.ClosedFor());
        Assert.Equal(3000, calls.Count);
    }

    private static void AddMany(InvalidCalls calls, int count)
    {
        for (var i = 0; i < count; i++)
        {
            calls.Add();
        }
    }
}
