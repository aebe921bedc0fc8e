using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Teams;

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("Teams");
        builder
            .Property(team => team.Key)
            .HasConversion(key => key.Value, value => TeamKey.Parse(value))
            .HasMaxLength(Team.KeyMaxLengthChars);
        builder.Property(team => team.Name).HasMaxLength(Team.NameMaxLengthChars);
        builder.HasIndex(team => team.Key).IsUnique();
    }
}
