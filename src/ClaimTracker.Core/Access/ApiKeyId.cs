using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Access;

public readonly record struct ApiKeyId(long Value) : IEntityId<ApiKeyId>
{
    public static ApiKeyId From(long value) => new(value);
}
