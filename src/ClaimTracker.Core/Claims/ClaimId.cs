using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Claims;

/// <remarks>Comparable, so that a list can go on after a claim among others of the same instant.</remarks>
public readonly record struct ClaimId(long Value) : IEntityId<ClaimId>, IComparable<ClaimId>
{
    public static ClaimId From(long value) => new(value);

    public static bool operator <(ClaimId left, ClaimId right) => left.Value < right.Value;

    public static bool operator >(ClaimId left, ClaimId right) => left.Value > right.Value;

    public static bool operator <=(ClaimId left, ClaimId right) => left.Value <= right.Value;

    public static bool operator >=(ClaimId left, ClaimId right) => left.Value >= right.Value;

    public int CompareTo(ClaimId other) => Value.CompareTo(other.Value);
}
