using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Review;

/// <summary>A claim that was shown to somebody from the queue: until it ends, nobody else gets it.</summary>
public sealed class QueueOffer : ITeamOwned
{
    private QueueOffer() { }

    internal QueueOffer(TeamId team, ClaimId claim, string personKey, DateTimeOffset until) =>
        (TeamId, ClaimId, PersonKey, Until) = (team, claim, personKey, until);

    public ClaimId ClaimId { get; private init; }

    public TeamId TeamId { get; private init; }

    public string PersonKey { get; private set; } = "";

    public DateTimeOffset Until { get; private set; }

    /// <summary>Counts the changes: of two who reach for the same claim at once, one is turned to the next.</summary>
    public int Version { get; private set; }

    internal void Renew(string personKey, DateTimeOffset until)
    {
        (PersonKey, Until) = (personKey, until);
        Version++;
    }
}
