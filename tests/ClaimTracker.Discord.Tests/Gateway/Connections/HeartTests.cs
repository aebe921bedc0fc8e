using ClaimTracker.Discord.Gateway.Connections;
using ClaimTracker.Discord.Tests.Gateway.Scripted;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Gateway.Connections;

public sealed class HeartTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    private readonly FakeTimeProvider clock = new();
    private int beats;
    private int unanswered;

    [Fact]
    public void Two_ticks_that_come_together_after_a_sleep_prove_nothing()
    {
        var late = new LateClock();
        using var heart = new Heart(late, new FixedRandom(), () => beats++, () => unanswered++);
        heart.Start(Interval);

        late.Tick();
        late.Advance(TimeSpan.FromSeconds(1));
        late.Tick();
        Assert.Equal((1, 0), (beats, unanswered));
        late.Advance(Interval);
        late.Tick();

        Assert.Equal((1, 1), (beats, unanswered));
    }

    [Fact]
    public void After_it_is_disposed_it_beats_no_more()
    {
        var heart = new Heart(clock, new FixedRandom(), () => beats++, () => unanswered++);
        heart.Start(Interval);
        heart.Dispose();

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((0, 0), (beats, unanswered));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.999)]
    public void The_first_beat_comes_within_the_interval(double chance)
    {
        using var heart = new Heart(clock, new FixedRandom(chance), () => beats++, () => unanswered++);
        heart.Start(Interval);

        clock.Advance(Interval * chance);

        Assert.Equal(1, beats);
    }

    /// <summary>A clock whose timers fire when the test says so.</summary>
    private sealed class LateClock : FakeTimeProvider
    {
        public Action Tick { get; private set; } = () => { };

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Tick = () => callback(state);
            return base.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
