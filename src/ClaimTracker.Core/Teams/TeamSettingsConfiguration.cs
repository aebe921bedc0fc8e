using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Teams;

internal sealed class TeamSettingsConfiguration : IEntityTypeConfiguration<TeamSettings>
{
    public void Configure(EntityTypeBuilder<TeamSettings> builder)
    {
        builder.ToTable("TeamSettings");
        builder.HasKey(settings => settings.TeamId);
        builder.HasOne<Team>().WithOne().HasForeignKey<TeamSettings>(settings => settings.TeamId);
        builder.Property(settings => settings.ReviewChannel).HasMaxLength(TeamSettings.KeyMaxLengthChars);
        builder.Property(settings => settings.DigestChannel).HasMaxLength(TeamSettings.KeyMaxLengthChars);
        builder.Property(settings => settings.Zone).HasMaxLength(TeamSettings.ZoneMaxLengthChars);
        builder.Property(settings => settings.Language).HasMaxLength(TeamSettings.LanguageMaxLengthChars);
        builder.Property(settings => settings.ReviewerRole).HasMaxLength(TeamSettings.KeyMaxLengthChars);
        builder.Property(settings => settings.EditorRole).HasMaxLength(TeamSettings.KeyMaxLengthChars);
        builder.Property(settings => settings.Version).IsConcurrencyToken();
        builder.Ignore(settings => settings.Subject);
    }
}
