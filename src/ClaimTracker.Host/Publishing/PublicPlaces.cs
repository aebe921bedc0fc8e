using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Web;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Publishing;

/// <summary>Readers find the claims of the team that the web serves, at its public address.</summary>
internal sealed class PublicPlaces(IOptions<WebOptions> options, ServedTeam served) : IPublicPlaces
{
    public async ValueTask<PublicPlace> FindAsync(TeamId team, CancellationToken cancellationToken) =>
        new(options.Value.PublicAddress, await served.IsAsync(team, cancellationToken));
}
