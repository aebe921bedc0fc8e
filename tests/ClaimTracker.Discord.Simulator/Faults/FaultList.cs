using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Faults;

/// <summary>What is to go wrong, in order; the first that matches happens. Safe to change at any time.</summary>
public sealed class FaultList
{
    private readonly Lock gate = new();
    private readonly List<Fault> faults = [];
    private readonly Random dice;
    private readonly Snowflakes clock;
    private int happened;

    internal FaultList(int seed, Snowflakes clock) => (dice, this.clock) = (new Random(seed), clock);

    /// <summary>How often something went wrong so far.</summary>
    public int Happened => Volatile.Read(ref happened);

    /// <summary>How many faults have not run out.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return faults.Count;
            }
        }
    }

    /// <summary>
    /// How far Discord's clock is ahead of the simulator's <see cref="TimeProvider"/>: ids, times, the Date header and
    /// <c>X-RateLimit-Reset</c> follow it; deadlines do not.
    /// </summary>
    public TimeSpan ClockSkew
    {
        get => this.clock.Skew;
        set => this.clock.Skew = value;
    }

    public Fault Add(Fault fault)
    {
        lock (gate)
        {
            faults.Add(fault);
        }

        return fault;
    }

    public void Remove(Fault fault)
    {
        lock (gate)
        {
            faults.Remove(fault);
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            faults.Clear();
        }
    }

    internal T? TakeAtCall<T>(string method, string path)
        where T : FaultAction => Take<T>(isGateway: false, method, path);

    internal T? TakeAtEvent<T>(string name)
        where T : FaultAction => Take<T>(isGateway: true, "", name);

    private T? Take<T>(bool isGateway, string method, string place)
        where T : FaultAction
    {
        lock (gate)
        {
            foreach (
                var fault in faults
                    .Where(f => f.IsGateway == isGateway && f.Action is T && f.Matches(method, place))
                    .ToList()
            )
            {
                if (Happens(fault))
                {
                    happened++;
                    return (T)fault.Action;
                }
            }
        }

        return null;
    }

    private bool Happens(Fault fault)
    {
        if (fault.ToSkip > 0)
        {
            fault.ToSkip--;
            return false;
        }

        if (fault.Chance < 1 && dice.NextDouble() >= fault.Chance)
        {
            return false;
        }

        if (fault.Remaining is { } remaining && (fault.Remaining = remaining - 1) == 0)
        {
            faults.Remove(fault);
        }

        return true;
    }
}
