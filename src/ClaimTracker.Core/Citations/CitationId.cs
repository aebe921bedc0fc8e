using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Citations;

public readonly record struct CitationId(long Value) : IEntityId<CitationId>
{
    public static CitationId From(long value) => new(value);
}
