using ClaimTracker.Core.Claims;
using ClaimTracker.Core.StaleClaims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.StaleClaims.Chat;

/// <summary>Shows on the cards of claims that went back into the queue that they are there.</summary>
internal sealed class ReturnedCards(CardKeeper keeper, TeamLanguage languages) : IReturnedClaims
{
    public async Task ReturnedAsync(TeamId team, ClaimNumber claim, CancellationToken cancellationToken) =>
        keeper.Refresh(team, claim, await languages.OfAsync(team, cancellationToken));
}
