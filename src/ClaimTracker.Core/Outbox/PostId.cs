using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Outbox;

public readonly record struct PostId(long Value) : IEntityId<PostId>
{
    public static PostId From(long value) => new(value);
}
