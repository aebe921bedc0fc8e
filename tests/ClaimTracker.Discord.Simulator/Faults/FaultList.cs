using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Faults;

/// <summary>What is to go wrong, in order; the first that matches happens. Safe to change at any time.</summary>
public sealed class FaultList
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];
    private readonly Random _dice;
    private readonly Snowflakes _clock;
    private int _happened;

    internal FaultList(int seed, Snowflakes clock) => (_dice, _clock) = (new Random(seed), clock);

    /// <summary>How often something went wrong so far.</summary>
    public int Happened => Volatile.Read(ref _happened);

    /// <summary>How many faults have not run out.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _faults.Count;
            }
        }
    }

    /// <summary>
    /// How far Discord's clock is ahead of the simulator's <see cref="TimeProvider"/>: ids, times, the Date header and
    /// <c>X-RateLimit-Reset</c> follow it; deadlines do not.
    /// </summary>
    public TimeSpan ClockSkew
    {
        get => _clock.Skew;
        set => _clock.Skew = value;
    }

    public Fault Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add(fault);
        }

        return fault;
    }

    public void Remove(Fault fault)
    {
        lock (_gate)
        {
            _faults.Remove(fault);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
        }
    }

    internal T? TakeAtCall<T>(string method, string path)
        where T : FaultAction => Take<T>(isGateway: false, method, path);

    internal T? TakeAtEvent<T>(string name)
        where T : FaultAction => Take<T>(isGateway: true, "", name);

    private T? Take<T>(bool isGateway, string method, string place)
        where T : FaultAction
    {
        lock (_gate)
        {
            foreach (
                var fault in _faults
                    .Where(f => f.IsGateway == isGateway && f.Action is T && f.Matches(method, place))
                    .ToList()
            )
            {
                if (Happens(fault))
                {
                    _happened++;
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

        if (fault.Chance < 1 && _dice.NextDouble() >= fault.Chance)
        {
            return false;
        }

        if (fault.Remaining is { } remaining && (fault.Remaining = remaining - 1) == 0)
        {
            _faults.Remove(fault);
        }

        return true;
    }
}
