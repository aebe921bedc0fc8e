using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Teams;

internal static class TeamLock
{
    /// <summary>Until the transaction of <paramref name="db"/> ends, whoever else calls this for the same team waits: what is counted now stays true.</summary>
    public static Task LockTeamAsync(this ClaimTrackerContext db, CancellationToken cancellationToken) =>
        db.Set<Team>()
            .Where(team => team.Id == db.FilterTeam)
            .ExecuteUpdateAsync(set => set.SetProperty(team => team.Name, team => team.Name), cancellationToken);
}
