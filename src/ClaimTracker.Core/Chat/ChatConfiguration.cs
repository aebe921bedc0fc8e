using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Chat;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("Drafts");
        builder.HasOne<Team>().WithMany().HasForeignKey(draft => draft.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(draft => draft.PersonKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(draft => draft.Form).HasMaxLength(Draft.FormMaxLengthChars);
        builder.HasIndex(draft => new { draft.TeamId, draft.CreatedAt });
    }
}

internal sealed class LiveCardConfiguration : IEntityTypeConfiguration<LiveCard>
{
    public void Configure(EntityTypeBuilder<LiveCard> builder)
    {
        builder.ToTable("LiveCards");
        builder.HasKey(card => card.ClaimId);
        builder.HasOne<Claim>().WithMany().HasForeignKey(card => card.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(card => card.Channel).HasMaxLength(LiveCard.KeyMaxLengthChars);
        builder.Property(card => card.Message).HasMaxLength(LiveCard.KeyMaxLengthChars);
        builder.HasIndex(card => new { card.TeamId, card.Message });
    }
}
