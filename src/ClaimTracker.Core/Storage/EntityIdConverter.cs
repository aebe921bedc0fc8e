using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClaimTracker.Core.Storage;

internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, long>(id => id.Value, value => Make(value))
    where TId : struct, IEntityId<TId>
{
    // An expression tree cannot call a static interface member itself.
    private static TId Make(long value) => TId.From(value);
}
