using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Watches;

public readonly record struct WatchId(long Value) : IEntityId<WatchId>
{
    public static WatchId From(long value) => new(value);
}

public readonly record struct WatchedItemId(long Value) : IEntityId<WatchedItemId>
{
    public static WatchedItemId From(long value) => new(value);
}
