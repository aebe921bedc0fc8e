using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Web;

/// <summary>The team whose claims are served.</summary>
internal sealed class ServedTeam(Databases databases, IOptions<WebOptions> options, TimeProvider time)
{
    public Task<TeamId> FindAsync(CancellationToken cancellationToken)
    {
        var key = TeamKey.Parse(options.Value.Team);
        return key == TeamKey.Local
            ? databases.EnsureLocalTeamAsync(time, cancellationToken)
            : databases.EnsureTeamAsync(key, key.Value, time, cancellationToken);
    }

    /// <summary>Whether it is this one. Only looks: it can be asked while a change of the team's data is being stored.</summary>
    public async Task<bool> IsAsync(TeamId team, CancellationToken cancellationToken) =>
        await databases.FindTeamAsync(TeamKey.Parse(options.Value.Team), cancellationToken) == team;

    /// <summary>The database as that team sees it; whoever opens it disposes of it.</summary>
    public async Task<ClaimTrackerContext> OpenAsync(CancellationToken cancellationToken) =>
        databases.Open(await FindAsync(cancellationToken));
}
