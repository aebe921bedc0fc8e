namespace ClaimTracker.Core.Matching;

/// <summary>Knows which lines of the history were followed already.</summary>
/// <remarks>
/// A line gets its id when it is written and can be read when its transaction ends, so that on a server a smaller id may come to light after
/// a larger one. Lines are therefore looked at again until so many newer ones are there.
/// </remarks>
internal sealed class ChangeWatch
{
    /// <summary>More lines than are ever written by others while one transaction is open.</summary>
    public const int Overlap = 1000;

    private readonly HashSet<long> followed = [];

    /// <summary>Up to this line nothing is looked at again; absent before the first look.</summary>
    public long? Settled { get; private set; }

    /// <summary>Begins before the claims are read: what changes while they are is then followed.</summary>
    /// <param name="newest">The newest line there is.</param>
    public void Begin(long newest) => Settled ??= Math.Max(0, newest - Overlap);

    public bool IsNew(ClaimChange change) => !followed.Contains(change.Id);

    /// <summary>Notes that these were followed.</summary>
    /// <param name="changes">What was read after <see cref="Settled"/>.</param>
    /// <param name="newest">The newest line there was before they were read.</param>
    public void Follow(IEnumerable<ClaimChange> changes, long newest)
    {
        followed.UnionWith(changes.Select(change => change.Id));
        Settled = Math.Max(Settled ?? 0, newest - Overlap);
        followed.RemoveWhere(id => id <= Settled);
    }
}
