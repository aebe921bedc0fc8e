using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Publishing;

/// <summary>Knows where readers find a team's claims.</summary>
public interface IPublicPlaces
{
    ValueTask<PublicPlace> FindAsync(TeamId team, CancellationToken cancellationToken);
}

/// <summary>Where readers find a team's claims.</summary>
/// <param name="Root">The web's public address; absent when none is set.</param>
/// <param name="ServesTeam">Whether it is this team that the web serves.</param>
public sealed record PublicPlace(Uri? Root, bool ServesTeam);
