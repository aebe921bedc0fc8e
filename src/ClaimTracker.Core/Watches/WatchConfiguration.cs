using ClaimTracker.Core.Articles;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Watches;

internal sealed class WatchConfiguration : IEntityTypeConfiguration<Watch>
{
    public void Configure(EntityTypeBuilder<Watch> builder)
    {
        builder.ToTable("Watches");
        builder.HasOne<Team>().WithMany().HasForeignKey(watch => watch.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(watch => watch.Number).HasConversion(number => number.Value, value => new WatchNumber(value));
        builder.Property(watch => watch.Address).HasMaxLength(Watch.AddressMaxLengthChars);
        builder.Property(watch => watch.Title).HasMaxLength(Watch.TitleMaxLengthChars);
        builder.Property(watch => watch.AddedByKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(watch => watch.AddedByName).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(watch => watch.Channel).HasMaxLength(Watch.ChannelMaxLengthChars);
        builder.Property(watch => watch.ETag).HasMaxLength(Watch.MarkMaxLengthChars);
        builder.Property(watch => watch.LastModified).HasMaxLength(Watch.MarkMaxLengthChars);
        builder.Property(watch => watch.Trouble).HasMaxLength(Watch.TroubleMaxLengthChars);
        builder.Property(watch => watch.TroubleInFrench).HasMaxLength(Watch.TroubleMaxLengthChars);
        builder.Property(watch => watch.Version).IsConcurrencyToken();
        builder.HasIndex(watch => new { watch.TeamId, watch.Number }).IsUnique();
        builder.HasIndex(watch => watch.NextAt).HasFilter("NextAt IS NOT NULL");
    }
}

internal sealed class WatchedItemConfiguration : IEntityTypeConfiguration<WatchedItem>
{
    public void Configure(EntityTypeBuilder<WatchedItem> builder)
    {
        builder.ToTable("WatchedItems");
        builder.HasOne<Watch>().WithMany().HasForeignKey(item => item.WatchId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(item => item.Title).HasMaxLength(WatchedItem.TitleMaxLengthChars);
        builder.Property(item => item.Address).HasMaxLength(Watch.AddressMaxLengthChars);
        builder
            .Property(item => item.Article)
            .HasConversion(number => number!.Value.Value, value => new ArticleNumber(value));
        builder.Property(item => item.Trouble).HasMaxLength(Watch.TroubleMaxLengthChars);
        builder.Property(item => item.TroubleInFrench).HasMaxLength(Watch.TroubleMaxLengthChars);
        builder.Property(item => item.Version).IsConcurrencyToken();
        builder.HasIndex(item => item.NextTryAt).HasFilter("NextTryAt IS NOT NULL");
        builder.HasIndex(item => new { item.WatchId, item.FoundAt });
    }
}

internal sealed class WatchedKeyConfiguration : IEntityTypeConfiguration<WatchedKey>
{
    public void Configure(EntityTypeBuilder<WatchedKey> builder)
    {
        builder.ToTable("WatchedKeys");
        builder.HasKey(key => new { key.WatchId, key.Key });
        builder.HasOne<Watch>().WithMany().HasForeignKey(key => key.WatchId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(key => key.Key).HasMaxLength(WatchedKey.KeyMaxLengthChars);
    }
}
