using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.StaleClaims;

/// <summary>Whoever holds a claim was asked whether they still work on it. Without an answer it goes back into the queue.</summary>
public sealed class StaleAsk : ITeamOwned
{
    private StaleAsk() { }

    internal StaleAsk(Claim claim, DateTimeOffset now, DateTimeOffset returnsAt)
    {
        (TeamId, ClaimId, HolderKey) = (claim.TeamId, claim.Id, claim.HolderKey ?? "");
        (ClaimVersion, AskedAt, ReturnsAt) = (claim.Version, now, returnsAt);
    }

    public ClaimId ClaimId { get; private init; }

    public TeamId TeamId { get; private init; }

    public string HolderKey { get; private init; } = "";

    /// <summary>The claim as it was then: when it has changed since, somebody works on it.</summary>
    public int ClaimVersion { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public DateTimeOffset ReturnsAt { get; private init; }
}

internal sealed class StaleAskConfiguration : IEntityTypeConfiguration<StaleAsk>
{
    public void Configure(EntityTypeBuilder<StaleAsk> builder)
    {
        builder.ToTable("StaleAsks");
        builder.HasKey(ask => ask.ClaimId);
        builder.HasOne<Claim>().WithMany().HasForeignKey(ask => ask.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(ask => ask.HolderKey).HasMaxLength(Actor.MaxLengthChars);
        builder.HasIndex(ask => ask.ReturnsAt);
    }
}
