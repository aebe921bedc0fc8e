using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ClaimTracker.Storage.Sqlite;

/// <summary>Makes every key that the database gives an AUTOINCREMENT one: the id of a row is never another row's later.</summary>
/// <remarks>EF Core does so by itself for plain numbers only, not for keys with a type of their own, and then finds the model changed.</remarks>
internal sealed class AutoincrementKeys(ModelCustomizerDependencies dependencies)
    : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        var keys = modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.FindPrimaryKey()?.Properties ?? []);
        foreach (var key in keys.Where(key => key.ValueGenerated == ValueGenerated.OnAdd))
        {
            key.SetValueGenerationStrategy(SqliteValueGenerationStrategy.Autoincrement);
        }
    }
}
