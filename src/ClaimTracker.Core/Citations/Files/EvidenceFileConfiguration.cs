using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Citations.Files;

internal sealed class EvidenceFileConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("EvidenceFiles");
        builder.HasOne<Team>().WithMany().HasForeignKey(file => file.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne(file => file.Content)
            .WithOne()
            .HasForeignKey<EvidenceContent>(content => content.FileId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Property(file => file.Hash).HasMaxLength(EvidenceFile.HashBytes);
        builder.Property(file => file.Name).HasMaxLength(EvidenceFile.NameMaxLengthChars);
        builder.Property(file => file.MediaType).HasMaxLength(EvidenceFile.MediaTypeMaxLengthChars);
        builder.Property(file => file.AddedByKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(file => file.AddedByName).HasMaxLength(Actor.MaxLengthChars);
        builder.HasIndex(file => new { file.TeamId, file.Hash }).IsUnique();
    }
}

internal sealed class EvidenceContentConfiguration : IEntityTypeConfiguration<EvidenceContent>
{
    public void Configure(EntityTypeBuilder<EvidenceContent> builder)
    {
        builder.ToTable("EvidenceContents");
        builder.HasKey(content => content.FileId);
    }
}
