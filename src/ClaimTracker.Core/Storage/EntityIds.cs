using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClaimTracker.Core.Storage;

/// <summary>Makes every <see cref="IEntityId{TSelf}"/> of this assembly a 64-bit column, given by the database where it is a key.</summary>
internal static class EntityIds
{
    private static readonly IReadOnlyList<Type> Types =
    [
        .. typeof(EntityIds)
            .Assembly.GetTypes()
            .Where(type =>
                type.IsValueType
                && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>))
            ),
    ];

    public static void Convert(ModelConfigurationBuilder configuration)
    {
        foreach (var type in Types)
        {
            configuration.Properties(type).HaveConversion(typeof(EntityIdConverter<>).MakeGenericType(type));
        }
    }

    public static void GenerateInDatabase(ModelBuilder model)
    {
        var keys = model.Model.GetEntityTypes().SelectMany(entity => entity.FindPrimaryKey()?.Properties ?? []);
        foreach (var key in keys.Where(property => Types.Contains(property.ClrType) && !property.IsForeignKey()))
        {
            key.ValueGenerated = ValueGenerated.OnAdd;
        }
    }
}
