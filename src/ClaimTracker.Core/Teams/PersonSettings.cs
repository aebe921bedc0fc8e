using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.Teams;

/// <summary>What somebody chose for themselves in a team. Who never chose anything has no row.</summary>
public sealed class PersonSettings : ITeamOwned
{
    private PersonSettings() { }

    internal PersonSettings(TeamId team, string personKey, string? zone) =>
        (TeamId, PersonKey, Zone) = (team, personKey, zone);

    public TeamId TeamId { get; private init; }

    public string PersonKey { get; private init; } = "";

    /// <summary>IANA name of the zone in which they mean times; absent: the team's.</summary>
    public string? Zone { get; private set; }

    internal void MoveTo(string? zone) => Zone = zone;
}

internal sealed class PersonSettingsConfiguration : IEntityTypeConfiguration<PersonSettings>
{
    public void Configure(EntityTypeBuilder<PersonSettings> builder)
    {
        builder.ToTable("PersonSettings");
        builder.HasKey(person => new { person.TeamId, person.PersonKey });
        builder.HasOne<Team>().WithMany().HasForeignKey(person => person.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(person => person.PersonKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(person => person.Zone).HasMaxLength(TeamSettings.ZoneMaxLengthChars);
    }
}
