namespace ClaimTracker.Core.Sweeps;

/// <summary>
/// Looks into the database for what is due, and does it. A sweep remembers nothing: whoever runs it next, after whatever crash, finds the same.
/// </summary>
public interface ISweep
{
    /// <summary>Stable, in small letters with hyphens, such as <c>follow-ups</c>: the scheduler knows it by this.</summary>
    string Name { get; }

    /// <summary>How often it looks.</summary>
    TimeSpan Every { get; }

    /// <summary>Looks once. Two programs on one database may do so at the same moment: each thing is done once all the same.</summary>
    Task SweepAsync(CancellationToken cancellationToken);
}
