using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Review;

internal sealed class QueueOfferConfiguration : IEntityTypeConfiguration<QueueOffer>
{
    public void Configure(EntityTypeBuilder<QueueOffer> builder)
    {
        builder.ToTable("QueueOffers");
        builder.HasKey(offer => offer.ClaimId);
        builder.HasOne<Claim>().WithMany().HasForeignKey(offer => offer.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(offer => offer.PersonKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(offer => offer.Version).IsConcurrencyToken();
    }
}

internal sealed class QueueSkipConfiguration : IEntityTypeConfiguration<QueueSkip>
{
    public void Configure(EntityTypeBuilder<QueueSkip> builder)
    {
        builder.ToTable("QueueSkips");
        builder.HasKey(skip => new { skip.ClaimId, skip.PersonKey });
        builder.HasOne<Claim>().WithMany().HasForeignKey(skip => skip.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(skip => skip.PersonKey).HasMaxLength(Actor.MaxLengthChars);
    }
}
