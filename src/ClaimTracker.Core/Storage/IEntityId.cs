namespace ClaimTracker.Core.Storage;

/// <summary>A 64-bit key with a type of its own, so that an article's id never lands in a claim's column.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>Given by the database; 0 before the row is stored.</summary>
    long Value { get; }

    static abstract TSelf From(long value);
}
