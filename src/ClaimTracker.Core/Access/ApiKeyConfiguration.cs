using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Access;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.HasOne<Team>().WithMany().HasForeignKey(key => key.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(key => key.Name).HasMaxLength(ApiKey.NameMaxLengthChars);
        builder.Property(key => key.Hash).HasMaxLength(ApiKey.HashBytes);
        builder.Property(key => key.Hint).HasMaxLength(ApiKey.HintLengthChars);
        builder.Property(key => key.CreatedByKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(key => key.CreatedByName).HasMaxLength(Actor.MaxLengthChars);
        builder.Ignore(key => key.Subject);
        // Whose a secret is, is not known before it is found.
        builder.HasIndex(key => key.Hash).IsUnique();
    }
}
