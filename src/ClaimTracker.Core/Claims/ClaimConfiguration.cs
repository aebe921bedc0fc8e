using ClaimTracker.Core.Articles;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Claims;

internal sealed class ClaimConfiguration : IEntityTypeConfiguration<Claim>
{
    private const int NameMaxLengthChars = 50;

    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("Claims");
        builder.HasOne<Team>().WithMany().HasForeignKey(claim => claim.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithMany().HasForeignKey(claim => claim.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(claim => claim.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(claim => claim.Number).HasConversion(number => number.Value, value => new ClaimNumber(value));
        builder.Property(claim => claim.Wording).HasMaxLength(Claim.WordingMaxLengthChars);
        builder.Property(claim => claim.Rule).HasMaxLength(NameMaxLengthChars);
        builder.Property(claim => claim.NeedsContext).HasMaxLength(Claim.NeedsContextMaxLengthChars);
        builder.Property(claim => claim.HolderKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(claim => claim.HolderName).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(claim => claim.Spans).HasConversion<SpansConverter, SpansComparer>();
        builder.Property(claim => claim.Reasons).HasConversion<ReasonsConverter, ReasonsComparer>();
        builder.Property(claim => claim.Version).IsConcurrencyToken();
        builder.Ignore(claim => claim.Subject);
        builder.ComplexProperty(
            claim => claim.Attribution,
            said =>
            {
                said.Property(a => a.Speaker).HasMaxLength(ClaimAttribution.SpeakerMaxLengthChars);
                said.Property(a => a.Verb).HasMaxLength(ClaimAttribution.VerbMaxLengthChars);
            }
        );
        AddIndexes(builder);
    }

    private static void AddIndexes(EntityTypeBuilder<Claim> builder)
    {
        builder.HasIndex(claim => new { claim.TeamId, claim.Number }).IsUnique();
        // The board and the queue: most check-worthy first, oldest first among equals; by state, or over all.
        builder
            .HasIndex(claim => new
            {
                claim.TeamId,
                claim.CheckWorthiness,
                claim.Number,
            })
            .IsDescending(false, true, false);
        builder
            .HasIndex(claim => new
            {
                claim.TeamId,
                claim.State,
                claim.CheckWorthiness,
                claim.Number,
            })
            .IsDescending(false, false, true, false);
        builder.HasIndex(claim => new { claim.ArticleId, claim.Number });
        // What somebody has taken, however much their colleagues hold.
        builder.HasIndex(claim => new { claim.TeamId, claim.HolderKey }).HasFilter("HolderKey IS NOT NULL");
    }
}
