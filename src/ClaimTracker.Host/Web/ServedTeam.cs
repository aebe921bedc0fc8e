using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Host.Web;

/// <summary>The team whose claims are served: the local one.</summary>
internal sealed class ServedTeam(Databases databases, TimeProvider time)
{
    public Task<TeamId> FindAsync(CancellationToken cancellationToken) =>
        databases.EnsureLocalTeamAsync(time, cancellationToken);

    /// <summary>The database as that team sees it; whoever opens it disposes of it.</summary>
    public async Task<ClaimTrackerContext> OpenAsync(CancellationToken cancellationToken) =>
        databases.Open(await FindAsync(cancellationToken));
}
