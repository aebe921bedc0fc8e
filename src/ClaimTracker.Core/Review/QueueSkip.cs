using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Review;

/// <summary>A claim that somebody did not want now: for a while they get it last of all.</summary>
public sealed class QueueSkip : ITeamOwned
{
    private QueueSkip() { }

    internal QueueSkip(TeamId team, ClaimId claim, string personKey, DateTimeOffset at) =>
        (TeamId, ClaimId, PersonKey, At) = (team, claim, personKey, at);

    public ClaimId ClaimId { get; private init; }

    public string PersonKey { get; private init; } = "";

    public TeamId TeamId { get; private init; }

    public DateTimeOffset At { get; private set; }

    internal void Renew(DateTimeOffset at) => At = at;
}
