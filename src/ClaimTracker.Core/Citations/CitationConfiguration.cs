using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Citations;

internal sealed class CitationConfiguration : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.ToTable("Citations");
        builder.HasOne<Team>().WithMany().HasForeignKey(citation => citation.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Claim>()
            .WithMany()
            .HasForeignKey(citation => citation.ClaimId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne(citation => citation.File)
            .WithMany()
            .HasForeignKey(citation => citation.FileId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Property(citation => citation.Address).HasMaxLength(Citation.AddressMaxLengthChars);
        builder.Property(citation => citation.ArchivedAddress).HasMaxLength(Citation.AddressMaxLengthChars);
        builder.Property(citation => citation.Title).HasMaxLength(Citation.TitleMaxLengthChars);
        builder.Property(citation => citation.Publisher).HasMaxLength(Citation.PublisherMaxLengthChars);
        builder.Property(citation => citation.Quote).HasMaxLength(Citation.QuoteMaxLengthChars);
        builder.Property(citation => citation.AddedByKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(citation => citation.AddedByName).HasMaxLength(Actor.MaxLengthChars);
        builder.HasIndex(citation => new { citation.ClaimId, citation.Number }).IsUnique();
        // Of all teams: copies are asked for one after the other. Few rows want one.
        builder.HasIndex(citation => citation.ArchiveNextTryAt).HasFilter("ArchiveNextTryAt IS NOT NULL");
    }
}
