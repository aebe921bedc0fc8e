using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.StaleClaims;

/// <summary>Is told of claims that went back into the queue by themselves: nobody pressed anything that would show it.</summary>
public interface IReturnedClaims
{
    /// <summary>It is stored already.</summary>
    Task ReturnedAsync(TeamId team, ClaimNumber claim, CancellationToken cancellationToken);
}
