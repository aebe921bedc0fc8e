using ClaimTracker.Discord.Simulator.Faults;

namespace ClaimTracker.Discord.Simulator.RateLimits;

/// <summary>How a bot behaved under the limits: for tests that measure it. Safe to read at any time.</summary>
public sealed class CallCounts
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> most = new(StringComparer.Ordinal);
    private readonly Dictionary<LimitScope, int> refused = [];
    private int calls;

    /// <summary>Calls that reached a limit's counter: those of known routes.</summary>
    public int Calls => Volatile.Read(ref calls);

    /// <summary>How many 429s were given, faults included.</summary>
    public int TooMany
    {
        get
        {
            lock (gate)
            {
                return refused.Values.Sum();
            }
        }
    }

    /// <summary>How many 429s were given because of one kind of limit.</summary>
    public int TooManyOf(LimitScope scope)
    {
        lock (gate)
        {
            return refused.GetValueOrDefault(scope);
        }
    }

    /// <summary>The most calls, refused ones included, that one window of a bucket ever had. <c>global</c> is the second over all routes.</summary>
    public int MostInOneWindow(string bucket)
    {
        lock (gate)
        {
            return most.GetValueOrDefault(bucket);
        }
    }

    internal void Called() => Interlocked.Increment(ref calls);

    internal void Saw(Window window)
    {
        lock (gate)
        {
            most[window.Bucket] = Math.Max(most.GetValueOrDefault(window.Bucket), window.Calls);
        }
    }

    internal void Refused(LimitScope scope)
    {
        lock (gate)
        {
            refused[scope] = refused.GetValueOrDefault(scope) + 1;
        }
    }
}
