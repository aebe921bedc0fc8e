using ClaimTracker.Discord.Rest.Transport;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>
/// What all calls with the bot's token pass: no more than so many in any second, and none while Discord has asked for a pause of all calls.
/// Calls leave in the order of their tickets. Safe for several threads.
/// </summary>
internal sealed class GlobalGate : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseSlack = TimeSpan.FromMilliseconds(50);

    private readonly Lock guard = new();
    private readonly WaitingLine line = new();
    private readonly MonotonicClock clock;
    private readonly ITimer timer;

    // When each of the last calls left, oldest next: a bucket of tokens would let twice as many through in its first second.
    private readonly TimeSpan[] departures;
    private int oldest;
    private TimeSpan pausedUntil;

    public GlobalGate(MonotonicClock clock, int perSecond)
    {
        this.clock = clock;
        departures = new TimeSpan[perSecond];
        Array.Fill(departures, -Second);
        timer = clock.CreateTimer(Advance);
    }

    /// <summary>Waits until the call may go.</summary>
    /// <exception cref="DiscordRateLimitedException">That would take longer than the call may wait.</exception>
    public async Task EnterAsync(RestCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new Waiter(call);
        lock (guard)
        {
            line.Add(waiter);
            Advance();
        }

        await using var leaving = cancellationToken.UnsafeRegister(Leave, waiter);
        await waiter.Turn;
    }

    /// <summary>Nothing passes for so long; a shorter pause than the one that is on changes nothing.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (guard)
        {
            var until = clock.Now + wait + PauseSlack;
            pausedUntil = until > pausedUntil ? until : pausedUntil;
            Advance();
        }
    }

    public void Dispose() => timer.Dispose();

    private void Advance()
    {
        lock (guard)
        {
            var now = clock.Now;
            while (line.First is { } first)
            {
                var opening = OpensAt();
                if (now > first.Deadline || opening > first.Deadline)
                {
                    line.TakeFirst().Refuse(TooLong(first, opening - now));
                }
                else if (opening <= now)
                {
                    Depart(now);
                }
                else
                {
                    timer.Change(
                        TimeSpan.FromMilliseconds(Math.Ceiling((opening - now).TotalMilliseconds)),
                        Timeout.InfiniteTimeSpan
                    );
                    return;
                }
            }
        }
    }

    private TimeSpan OpensAt()
    {
        var free = departures[oldest] + Second;
        return free > pausedUntil ? free : pausedUntil;
    }

    private void Depart(TimeSpan now)
    {
        departures[oldest] = now;
        oldest = (oldest + 1) % departures.Length;
        line.TakeFirst().Go(permit: null);
    }

    private void Leave(object? state, CancellationToken cancellationToken)
    {
        var waiter = (Waiter)state!;
        lock (guard)
        {
            if (waiter.Line is not null)
            {
                line.Remove(waiter);
                waiter.Cancel(cancellationToken);
            }
        }
    }

    private static DiscordRateLimitedException TooLong(Waiter waiter, TimeSpan wait) =>
        new(waiter.Call.Route, "all calls pause for longer than Discord:Rest:LongestWait", wait);
}
