using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Verdicts;

public readonly record struct VerdictId(long Value) : IEntityId<VerdictId>
{
    public static VerdictId From(long value) => new(value);
}
