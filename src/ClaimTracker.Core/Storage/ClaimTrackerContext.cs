using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Storage;

/// <summary>The database as one team sees it. Features bring their own tables; this class knows none of them.</summary>
/// <remarks>Open one with <see cref="Databases.Open"/>, which sets the team. Without a team, team-owned tables look empty.</remarks>
public sealed class ClaimTrackerContext(DbContextOptions<ClaimTrackerContext> options) : DbContext(options)
{
    /// <summary>The team whose rows are seen and may be saved; absent for work that is no team's, such as migrating.</summary>
    public TeamId? Team { get; internal set; }

    /// <summary>What the team filter of every query compares with; 0 is nobody's.</summary>
    internal TeamId FilterTeam => Team ?? default;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        EntityIds.Convert(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ClaimTrackerContext).Assembly);
        EntityIds.GenerateInDatabase(modelBuilder);
        TeamFilter.Apply(modelBuilder, this);
    }
}
