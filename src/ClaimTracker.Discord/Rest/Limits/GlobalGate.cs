using ClaimTracker.Discord.Rest.Transport;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>
/// What all calls with the bot's token pass: no more than so many in any second, and none while Discord has asked for a pause of all calls.
/// Calls leave in the order of their tickets. Safe for several threads.
/// <para>
/// Discord counts a call somewhere between its sending and its answer, in seconds that begin whenever they begin. So a call keeps its place
/// until a second after its answer: two calls that had the same place are never counted within one second, however long each travelled.
/// </para>
/// </summary>
internal sealed class GlobalGate : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseSlack = TimeSpan.FromMilliseconds(50);

    private readonly Lock guard = new();
    private readonly WaitingLine line = new();
    private readonly MonotonicClock clock;
    private readonly ITimer timer;

    // When each place can be taken, soonest first; those of calls on their way are not in it.
    private readonly Queue<TimeSpan> places;
    private TimeSpan pausedUntil;

    public GlobalGate(MonotonicClock clock, int perSecond)
    {
        this.clock = clock;
        places = new Queue<TimeSpan>(Enumerable.Repeat(TimeSpan.Zero, perSecond));
        timer = clock.CreateTimer(Advance);
    }

    /// <summary>Waits until the call may go. It keeps its place until <see cref="Return"/>.</summary>
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

    /// <summary>The answer to a call has come, or none will; or it was not sent after all.</summary>
    public void Return()
    {
        lock (guard)
        {
            places.Enqueue(clock.Now + Second);
            Advance();
        }
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
                if (now > first.Deadline || (opening ?? now) > first.Deadline)
                {
                    line.TakeFirst().Refuse(TooLong(first, (opening ?? now) - now));
                }
                else if (opening <= now)
                {
                    Depart();
                }
                else
                {
                    RingAt(opening ?? AfterDeadline(first), now);
                    return;
                }
            }
        }
    }

    /// <summary>Null: when the next answer comes.</summary>
    private TimeSpan? OpensAt() =>
        !places.TryPeek(out var free) ? null
        : free > pausedUntil ? free
        : pausedUntil;

    private void Depart()
    {
        _ = places.Dequeue();
        line.TakeFirst().Go(permit: null);
    }

    private static TimeSpan AfterDeadline(Waiter waiter) => waiter.Deadline + TimeSpan.FromMilliseconds(1);

    private void RingAt(TimeSpan at, TimeSpan now) =>
        timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling((at - now).TotalMilliseconds)), Timeout.InfiniteTimeSpan);

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
