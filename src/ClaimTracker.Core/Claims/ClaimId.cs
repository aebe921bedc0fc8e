using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Claims;

public readonly record struct ClaimId(long Value) : IEntityId<ClaimId>
{
    public static ClaimId From(long value) => new(value);
}
