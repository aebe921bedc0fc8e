using ClaimTracker.Discord.Gateway.Connections;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Gateway.Connections;

public sealed class LimitTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void A_hundred_and_fifteen_messages_may_go_at_once_and_five_more_heartbeats()
    {
        var limit = new SendLimit(clock);

        Assert.Equal(115, Burst(limit, isHeartbeat: false));
        Assert.Equal(5, Burst(limit, isHeartbeat: true));
    }

    [Fact]
    public void What_has_to_wait_waits_until_the_oldest_that_matters_is_forgotten()
    {
        var limit = new SendLimit(clock);
        limit.Count();
        clock.Advance(TimeSpan.FromSeconds(10));
        Burst(limit, isHeartbeat: false);

        Assert.Equal(SendLimit.Window - TimeSpan.FromSeconds(10), limit.WaitFor(isHeartbeat: false));
        Burst(limit, isHeartbeat: true);
        Assert.Equal(SendLimit.Window - TimeSpan.FromSeconds(10), limit.WaitFor(isHeartbeat: true));
        Assert.Equal(SendLimit.Window, limit.WaitFor(isHeartbeat: false));
    }

    [Fact]
    public void In_an_hour_no_minute_has_more_than_a_hundred_and_twenty()
    {
        var limit = new SendLimit(clock);
        var sent = new List<long>();
        for (var tenths = 0; tenths < 36_000; tenths++)
        {
            for (var i = 0; i < 3 && limit.WaitFor(isHeartbeat: tenths % 450 == 0) == TimeSpan.Zero; i++)
            {
                limit.Count();
                sent.Add(tenths);
            }

            clock.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.InRange(sent.Count, 6000, 7200);
        Assert.All(
            Enumerable.Range(0, sent.Count - SendLimit.Most),
            i => Assert.True(sent[i + SendLimit.Most] - sent[i] >= 600, "More than 120 in a minute.")
        );
    }

    [Fact]
    public void Sessions_are_five_seconds_apart()
    {
        var gate = new IdentifyGate(clock, mostPerHour: 20);
        Assert.Equal(TimeSpan.Zero, gate.WaitTime());

        gate.Record();
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(3), gate.WaitTime());
    }

    [Fact]
    public void A_day_of_nothing_but_new_sessions_stays_far_below_a_thousand()
    {
        var gate = new IdentifyGate(clock, mostPerHour: 20);
        var end = clock.GetUtcNow() + TimeSpan.FromDays(1);
        var count = 0;
        while (clock.GetUtcNow() < end)
        {
            clock.Advance(gate.WaitTime());
            gate.Record();
            count++;
            Assert.InRange(gate.InLastHour, 1, 20);
        }

        Assert.InRange(count, 470, 500);
    }

    private static int Burst(SendLimit limit, bool isHeartbeat)
    {
        var count = 0;
        while (limit.WaitFor(isHeartbeat) == TimeSpan.Zero)
        {
            limit.Count();
            count++;
        }

        return count;
    }
}
