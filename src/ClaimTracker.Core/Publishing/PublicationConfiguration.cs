using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Publishing;

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("Publications");
        builder.HasKey(one => one.ClaimId);
        builder.HasOne<Team>().WithMany().HasForeignKey(one => one.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Claim>()
            .WithOne()
            .HasForeignKey<Publication>(one => one.ClaimId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithMany().HasForeignKey(one => one.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Verdict>().WithMany().HasForeignKey(one => one.VerdictId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(one => one.Number).HasConversion(number => number.Value, value => new ClaimNumber(value));
        builder.Property(one => one.Wording).HasMaxLength(Claim.WordingMaxLengthChars);
        builder.Property(one => one.Explanation).HasMaxLength(Verdict.ExplanationMaxLengthChars);
        builder.Property(one => one.Speaker).HasMaxLength(ClaimAttribution.SpeakerMaxLengthChars);
        builder.Property(one => one.AppearanceAddress).HasMaxLength(Publication.AddressMaxLengthChars);
        builder.Property(one => one.WithdrawnReason).HasMaxLength(Publication.WithdrawnReasonMaxLengthChars);
        builder.Property(one => one.Waiver).HasMaxLength(Publication.WaiverMaxLengthChars);
        builder.Property(one => one.Revision).IsConcurrencyToken();
        AddIndexes(builder);
    }

    private static void AddIndexes(EntityTypeBuilder<Publication> builder)
    {
        builder.HasIndex(one => new { one.TeamId, one.Number }).IsUnique();
        // The public board and the feeds: what changed last comes first.
        builder
            .HasIndex(one => new
            {
                one.TeamId,
                one.UpdatedAt,
                one.ClaimId,
            })
            .IsDescending(false, true, false);
        // The board by rating or of one rating, and the counts by rating.
        builder
            .HasIndex(one => new
            {
                one.TeamId,
                one.Rating,
                one.UpdatedAt,
            })
            .IsDescending(false, false, true);
        builder.HasIndex(one => new { one.TeamId, one.ArticleId });
    }
}
