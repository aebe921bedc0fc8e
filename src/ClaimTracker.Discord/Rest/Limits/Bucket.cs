namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>Which calls Discord counts together.</summary>
/// <param name="Hash">Discord's name for the limit, or the route's key while it is unknown.</param>
/// <param name="Major">The channel, server or webhook; two of them never share a limit, though they share the hash.</param>
internal readonly record struct BucketKey(string Hash, string Major);

/// <summary>
/// The calls that Discord counts together: those on their way, those that wait, and what is known of the limit. While nothing is known, and
/// after a refusal, one call at a time is on its way. Guarded by the lock of <see cref="BucketBook"/>.
/// </summary>
internal sealed class Bucket(BucketKey key, Action<Bucket> wake, MonotonicClock clock) : IDisposable
{
    private static readonly TimeSpan PauseSlack = TimeSpan.FromMilliseconds(50);

    private readonly WaitingLine line = new();
    private readonly HashSet<Permit> underway = [];
    private readonly LimitWindow window = new();
    private ITimer? timer;
    private TimeSpan pausedUntil;
    private TimeSpan lastUsed = clock.Now;
    private bool isUnlimited;
    private bool isProbing;

    public BucketKey Key => key;

    public bool IsPaused(TimeSpan now) => now < pausedUntil;

    /// <summary>Nobody waits, and nothing is on its way.</summary>
    public bool IsEmpty => line.IsEmpty && underway.Count == 0;

    /// <summary>It is empty, and what is known is of no use any more.</summary>
    public bool IsIdle(TimeSpan now, TimeSpan after) =>
        IsEmpty && !IsPaused(now) && now - lastUsed > after && !(now < window.EndsAt);

    public void Add(Waiter waiter) => line.Add(waiter);

    /// <summary>Lets go whoever may go, refuses whoever would wait too long, and sets the timer for the rest.</summary>
    public void Advance(TimeSpan now)
    {
        window.Expire(now);
        while (line.First is { } first)
        {
            var opening = OpensAt(now);
            if (now >= first.Deadline || opening > first.Deadline)
            {
                line.TakeFirst().Refuse(TooLong(first, opening - now));
            }
            else if (MayGo(now))
            {
                line.TakeFirst().Go(Admit(first, now));
            }
            else
            {
                RingAt(opening < first.Deadline ? opening.Value : first.Deadline, now);
                return;
            }
        }
    }

    /// <summary>The call never went out.</summary>
    public void GiveBack(Permit permit) => underway.Remove(permit);

    /// <summary>No answer came; Discord may have counted the call.</summary>
    public void Lose(Permit permit, TimeSpan now)
    {
        underway.Remove(permit);
        window.Lose(permit.SentAt, now);
    }

    /// <summary>Discord carried the call out or refused it, and told of the limit or not.</summary>
    public void Settle(Permit permit, RateLimitHeaders? headers, bool isCarriedOut, TimeSpan now)
    {
        underway.Remove(permit);
        isProbing = false;
        if (headers is { } seen)
        {
            window.See(seen, permit.SentAt, now, underway.Count);
        }
        else if (window.IsKnown)
        {
            window.Lose(permit.SentAt, now);
        }
        else
        {
            // A refusal comes from in front of the limit at times, so its silence says nothing.
            isUnlimited |= isCarriedOut;
        }
    }

    /// <summary>Discord turned the call away.</summary>
    /// <param name="headers">Null also when they are about another bucket: some limits have a second one behind them.</param>
    public void TurnAway(Permit permit, RateLimitHeaders? headers, TimeSpan wait, TimeSpan now)
    {
        underway.Remove(permit);
        isProbing = true;
        pausedUntil = Max(pausedUntil, now + wait + PauseSlack);
        if (headers is { } seen)
        {
            window.See(seen, permit.SentAt, now, underway.Count);
        }
    }

    /// <summary>Hands over all calls of a route, because it belongs elsewhere.</summary>
    public void Move(string routeKey, Bucket target)
    {
        foreach (var waiter in line.TakeAll(waiter => waiter.Call.Route.Key == routeKey))
        {
            target.line.Add(waiter);
        }

        foreach (var permit in underway.Where(permit => permit.Call.Route.Key == routeKey).ToArray())
        {
            underway.Remove(permit);
            target.underway.Add(permit);
            permit.Bucket = target;
        }

        target.pausedUntil = Max(target.pausedUntil, pausedUntil);
    }

    public void Dispose() => timer?.Dispose();

    private bool MayGo(TimeSpan now) =>
        !IsPaused(now)
        && (
            isProbing ? underway.Count == 0
            : window.IsKnown ? window.Free(underway.Count) > 0
            : isUnlimited || underway.Count == 0
        );

    private Permit Admit(Waiter waiter, TimeSpan now)
    {
        var permit = new Permit(waiter.Call, this) { SentAt = now };
        underway.Add(permit);
        lastUsed = now;
        return permit;
    }

    /// <summary>Null: when the next answer comes.</summary>
    private TimeSpan? OpensAt(TimeSpan now)
    {
        var windowEnd = window.IsKnown && window.Free(underway.Count) <= 0 ? window.EndsAt : null;
        return IsPaused(now) ? Max(pausedUntil, windowEnd ?? pausedUntil) : windowEnd;
    }

    private void RingAt(TimeSpan at, TimeSpan now)
    {
        if (at == TimeSpan.MaxValue)
        {
            return;
        }

        timer ??= clock.CreateTimer(() => wake(this));
        // Timers count whole milliseconds; a fraction less would ring in vain.
        timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling((at - now).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }

    private static DiscordRateLimitedException TooLong(Waiter waiter, TimeSpan? wait) =>
        new(waiter.Call.Route, "its bucket is full for longer than Discord:Rest:LongestWait", wait ?? TimeSpan.Zero);

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
