using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Discord.Simulator.Faults;

namespace ClaimTracker.Discord.Simulator.RateLimits;

/// <summary>Where a call counts.</summary>
/// <param name="Bucket">The name of the limit. Several routes may share one.</param>
/// <param name="Major">The channel, server or webhook; the limit counts for each of them apart.</param>
/// <param name="IsInteraction">Outside the global limit.</param>
internal sealed record CallPlace(string Bucket, string Major, bool IsInteraction);

/// <summary>What the limits say about one call.</summary>
/// <param name="Headers">The headers of the answer.</param>
/// <param name="Refusal">Null: go on. Else how long to wait, and because of whose limit.</param>
internal sealed record Verdict(
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    (LimitScope Scope, TimeSpan Wait)? Refusal
);

/// <summary>Counts calls per window and refuses those beyond. Windows run on the monotonic clock.</summary>
internal sealed class RateLimiter(RateLimitSettings settings, TimeProvider time, Func<DateTimeOffset> discordNow)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(16);
    private readonly Dictionary<(string, string), Window> windows = [];
    private readonly Window global = new("global", "", time.GetTimestamp());

    public CallCounts Counts { get; } = new();

    public Verdict Count(CallPlace place)
    {
        lock (gate)
        {
            if (!place.IsInteraction && Global() is { } wait)
            {
                return new Verdict([], (LimitScope.Global, wait));
            }

            var limit = settings.Buckets.TryGetValue(place.Bucket, out var known) ? known : settings.Otherwise;
            return limit is null ? new Verdict([], Refusal: null) : Local(place, limit);
        }
    }

    /// <summary>A 429 that a fault asks for: the headers a real one would have.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> HeadersOf(CallPlace place)
    {
        lock (gate)
        {
            var limit = settings.Buckets.TryGetValue(place.Bucket, out var known) ? known : settings.Otherwise;
            return limit is null ? [] : Headers(place, limit, WindowOf(place, limit));
        }
    }

    private TimeSpan? Global()
    {
        Renew(global, Second);
        global.Calls++;
        Counts.Saw(global);
        if (!settings.Enforce || global.Calls <= settings.GlobalPerSecond)
        {
            return null;
        }

        global.Refused++;
        Counts.Refused(LimitScope.Global);
        return Left(global, Second);
    }

    private Verdict Local(CallPlace place, RateLimit limit)
    {
        var window = WindowOf(place, limit);
        window.Calls++;
        Counts.Saw(window);
        if (!settings.Enforce || window.Calls <= limit.Calls)
        {
            return new Verdict(Headers(place, limit, window), Refusal: null);
        }

        window.Refused++;
        Counts.Refused(LimitScope.User);
        return new Verdict(Headers(place, limit, window), (LimitScope.User, Left(window, limit.Window)));
    }

    private Window WindowOf(CallPlace place, RateLimit limit)
    {
        var key = (place.Bucket, place.Major);
        if (!windows.TryGetValue(key, out var window))
        {
            windows[key] = window = new Window(place.Bucket, place.Major, time.GetTimestamp());
        }

        Renew(window, limit.Window);
        return window;
    }

    private void Renew(Window window, TimeSpan length)
    {
        if (time.GetElapsedTime(window.Start) >= length)
        {
            (window.Start, window.Calls, window.Refused) = (time.GetTimestamp(), 0, 0);
        }
    }

    private TimeSpan Left(Window window, TimeSpan length) => length - time.GetElapsedTime(window.Start);

    private IReadOnlyList<KeyValuePair<string, string>> Headers(CallPlace place, RateLimit limit, Window window)
    {
        var left = Left(window, limit.Window);
        var reset = (discordNow() + left).ToUnixTimeMilliseconds() / 1000.0;
        return
        [
            new("X-RateLimit-Limit", $"{limit.Calls}"),
            new("X-RateLimit-Remaining", $"{Math.Max(0, limit.Calls - window.Calls)}"),
            new("X-RateLimit-Reset", FormattableString.Invariant($"{reset:F3}")),
            new("X-RateLimit-Reset-After", FormattableString.Invariant($"{left.TotalSeconds:F3}")),
            new("X-RateLimit-Bucket", Hash(place.Bucket)),
        ];
    }

    // The hash says nothing about the channel, and another run of Discord gives another hash.
    private string Hash(string bucket) =>
        Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(bucket)]))[..32];
}

/// <summary>One limit's current window.</summary>
internal sealed class Window(string bucket, string major, long start)
{
    public string Bucket => bucket;

    public string Major => major;

    public long Start { get; set; } = start;

    public int Calls { get; set; }

    public int Refused { get; set; }
}
