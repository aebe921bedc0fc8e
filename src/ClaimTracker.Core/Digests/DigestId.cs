using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Digests;

public readonly record struct DigestId(long Value) : IEntityId<DigestId>
{
    public static DigestId From(long value) => new(value);
}
