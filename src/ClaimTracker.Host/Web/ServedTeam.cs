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

    /// <summary>The database as that team sees it; whoever opens it disposes of it.</summary>
    public async Task<ClaimTrackerContext> OpenAsync(CancellationToken cancellationToken) =>
        databases.Open(await FindAsync(cancellationToken));
}
