using ClaimTracker.Discord.Rest.Transport;

namespace ClaimTracker.Discord.Rest.Limits;

/// <summary>
/// All buckets, and which route belongs to which. A route's bucket is learned from answers and may change at any time; calls that wait then
/// move along and keep their order. Buckets that nobody uses are forgotten. Safe for several threads: one lock guards everything, since
/// nothing in here takes longer than a few steps.
/// </summary>
internal sealed class BucketBook(MonotonicClock clock) : IDisposable
{
    private const int SweepFrom = 64;
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(1);

    private readonly Lock guard = new();
    private readonly Dictionary<string, string> hashes = [];
    private readonly Dictionary<BucketKey, Bucket> buckets = [];
    private int sweepAt = SweepFrom;

    /// <summary>How many buckets are known; for tests.</summary>
    public int Count
    {
        get
        {
            lock (guard)
            {
                return buckets.Count;
            }
        }
    }

    /// <summary>Waits until the call may go as far as its bucket is concerned.</summary>
    /// <exception cref="DiscordRateLimitedException">That would take longer than the call may wait.</exception>
    public async Task<Permit> EnterAsync(RestCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new Waiter(call);
        lock (guard)
        {
            var bucket = BucketOf(call.Route);
            bucket.Add(waiter);
            bucket.Advance(clock.Now);
        }

        await using var leaving = cancellationToken.UnsafeRegister(Leave, waiter);
        return (await waiter.Turn)!;
    }

    /// <summary>The call is about to go out. False: its bucket was closed meanwhile, and its place is given back.</summary>
    public bool TryDepart(Permit permit)
    {
        lock (guard)
        {
            permit.SentAt = clock.Now;
            if (!permit.Bucket.IsPaused(permit.SentAt))
            {
                return true;
            }
        }

        GiveBack(permit);
        return false;
    }

    /// <summary>The call never went out.</summary>
    public void GiveBack(Permit permit) => After(permit, (bucket, _) => bucket.GiveBack(permit));

    /// <summary>The call went out and no answer came.</summary>
    public void Lose(Permit permit) => After(permit, (bucket, now) => bucket.Lose(permit, now));

    /// <summary>The call was carried out or refused.</summary>
    public void Settle(Permit permit, RateLimitHeaders? headers, bool isCarriedOut)
    {
        lock (guard)
        {
            if (headers?.Bucket is { } hash)
            {
                Learn(permit, hash);
            }
        }

        After(permit, (bucket, now) => bucket.Settle(permit, headers, isCarriedOut, now));
    }

    /// <summary>The bucket's limit turned the call away. Its route keeps its bucket: at the limit Discord names another one at times.</summary>
    public void TurnAway(Permit permit, RateLimitHeaders? headers, TimeSpan wait) =>
        After(
            permit,
            (bucket, now) => bucket.TurnAway(permit, headers?.Bucket == bucket.Key.Hash ? headers : null, wait, now)
        );

    public void Dispose()
    {
        lock (guard)
        {
            foreach (var bucket in buckets.Values)
            {
                bucket.Dispose();
            }

            buckets.Clear();
        }
    }

    private void After(Permit permit, Action<Bucket, TimeSpan> change)
    {
        lock (guard)
        {
            var now = clock.Now;
            change(permit.Bucket, now);
            permit.Bucket.Advance(now);
            ForgetUsedUp(permit, now);
        }
    }

    // An interaction is answered once, so nobody comes back to its bucket: it need not wait for the sweep.
    private void ForgetUsedUp(Permit permit, TimeSpan now)
    {
        var bucket = permit.Bucket;
        if (permit.Call.Route.IsCallback && bucket.IsEmpty && !bucket.IsPaused(now) && buckets.Remove(bucket.Key))
        {
            bucket.Dispose();
        }
    }

    private void Wake(Bucket bucket)
    {
        lock (guard)
        {
            bucket.Advance(clock.Now);
        }
    }

    private void Leave(object? state, CancellationToken cancellationToken)
    {
        var waiter = (Waiter)state!;
        lock (guard)
        {
            if (waiter.Line is { } line)
            {
                line.Remove(waiter);
                waiter.Cancel(cancellationToken);
            }
        }
    }

    private void Learn(Permit permit, string hash)
    {
        var route = permit.Call.Route.Key;
        var old = hashes.GetValueOrDefault(route, route);
        if (old == hash)
        {
            return;
        }

        hashes[route] = hash;
        foreach (var bucket in buckets.Values.Where(bucket => bucket.Key.Hash == old).ToArray())
        {
            var target = BucketAt(bucket.Key with { Hash = hash });
            bucket.Move(route, target);
            target.Advance(clock.Now);
            // What moved may have made room for the calls of other routes.
            bucket.Advance(clock.Now);
        }
    }

    private Bucket BucketOf(RestRoute route) =>
        BucketAt(new BucketKey(hashes.GetValueOrDefault(route.Key, route.Key), route.Major));

    private Bucket BucketAt(BucketKey key)
    {
        if (buckets.TryGetValue(key, out var bucket))
        {
            return bucket;
        }

        Sweep();
        return buckets[key] = new Bucket(key, Wake, clock);
    }

    // Each sweep costs as much as there is, so the next one waits until there is twice as much.
    private void Sweep()
    {
        if (buckets.Count < sweepAt)
        {
            return;
        }

        var now = clock.Now;
        foreach (var idle in buckets.Values.Where(bucket => bucket.IsIdle(now, IdleTime)).ToArray())
        {
            buckets.Remove(idle.Key);
            idle.Dispose();
        }

        sweepAt = Math.Max(SweepFrom, buckets.Count * 2);
    }
}
