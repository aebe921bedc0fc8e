using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Digests;

internal sealed class DigestConfiguration : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> builder)
    {
        builder.ToTable("Digests");
        builder.HasOne<Team>().WithMany().HasForeignKey(digest => digest.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder
            .Property(digest => digest.On)
            .HasConversion<LocalDateConverter>()
            .HasMaxLength(LocalDateConverter.Chars);
        builder.Property(digest => digest.Content).HasConversion<DigestContentConverter>();
        // One for each day, whatever is restarted or moved; also the order of the archive.
        builder.HasIndex(digest => new { digest.TeamId, digest.On }).IsUnique();
    }
}

internal sealed class DigestScheduleConfiguration : IEntityTypeConfiguration<DigestSchedule>
{
    public void Configure(EntityTypeBuilder<DigestSchedule> builder)
    {
        builder.ToTable("DigestSchedules");
        builder.HasKey(schedule => schedule.TeamId);
        builder.HasOne<Team>().WithOne().HasForeignKey<DigestSchedule>(schedule => schedule.TeamId);
        builder.Property(schedule => schedule.Zone).HasMaxLength(DigestSchedule.ZoneMaxLengthChars);
        builder
            .Property(schedule => schedule.NextOn)
            .HasConversion<LocalDateConverter>()
            .HasMaxLength(LocalDateConverter.Chars);
        builder.Property(schedule => schedule.Version).IsConcurrencyToken();
        builder.Ignore(schedule => schedule.Subject);
        builder.Ignore(schedule => schedule.Time);
        builder.HasIndex(schedule => schedule.NextAt).HasFilter("NextAt IS NOT NULL");
    }
}
