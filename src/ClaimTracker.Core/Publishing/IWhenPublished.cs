using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Publishing;

/// <summary>What happened to a published claim.</summary>
public enum PublicationEvent
{
    Published,
    Republished,
    Corrected,
    Withdrawn,
}

/// <summary>Does what follows from a change of what the world reads, in the transaction of that change.</summary>
public interface IWhenPublished
{
    /// <summary>The row is as it will be, and nothing is saved yet.</summary>
    /// <param name="one">The claim, with the state that it has now.</param>
    /// <param name="publication">Tracked.</param>
    /// <param name="what">What happened to it.</param>
    Task ChangedAsync(
        ClaimCase one,
        Publication publication,
        PublicationEvent what,
        CancellationToken cancellationToken
    );
}
