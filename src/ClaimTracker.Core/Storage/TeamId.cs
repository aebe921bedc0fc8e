namespace ClaimTracker.Core.Storage;

/// <summary>Whose a row is. It lives here and not in Teams because every stored row carries it.</summary>
public readonly record struct TeamId(long Value) : IEntityId<TeamId>
{
    public static TeamId From(long value) => new(value);
}
