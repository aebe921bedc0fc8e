using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.FollowUps;

public readonly record struct FollowUpId(long Value) : IEntityId<FollowUpId>
{
    public static FollowUpId From(long value) => new(value);
}
