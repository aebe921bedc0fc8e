using System.Globalization;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClaimTracker.Core.Verdicts;

internal sealed class VerdictConfiguration : IEntityTypeConfiguration<Verdict>
{
    public void Configure(EntityTypeBuilder<Verdict> builder)
    {
        builder.ToTable("Verdicts");
        builder.HasOne<Team>().WithMany().HasForeignKey(verdict => verdict.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(verdict => verdict.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Verdict>()
            .WithMany()
            .HasForeignKey(verdict => verdict.CorrectsId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Property(verdict => verdict.Explanation).HasMaxLength(Verdict.ExplanationMaxLengthChars);
        builder.Property(verdict => verdict.Reason).HasMaxLength(Verdict.ReasonMaxLengthChars);
        builder.Property(verdict => verdict.ProposedByKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(verdict => verdict.ProposedByName).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(verdict => verdict.ClosedByKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(verdict => verdict.ClosedByName).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(verdict => verdict.RestsOn).HasConversion<RestsOnConverter, RestsOnComparer>();
        builder.HasIndex(verdict => new { verdict.ClaimId, verdict.Id });
        // What was decided lately, and by whom.
        builder.HasIndex(verdict => new
        {
            verdict.TeamId,
            verdict.Status,
            verdict.ClosedAt,
        });
    }
}

/// <summary>Keys as <c>4 17</c>: readable with any database tool.</summary>
internal sealed class RestsOnConverter()
    : ValueConverter<IReadOnlyList<CitationId>, string>(ids => Write(ids), stored => Read(stored))
{
    public static string Write(IReadOnlyList<CitationId> ids) =>
        string.Join(' ', ids.Select(id => id.Value.ToString(CultureInfo.InvariantCulture)));

    public static IReadOnlyList<CitationId> Read(string stored) =>
        [
            .. stored
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(id => new CitationId(long.Parse(id, CultureInfo.InvariantCulture))),
        ];
}

internal sealed class RestsOnComparer()
    : ValueComparer<IReadOnlyList<CitationId>>(
        (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
        ids => ids.Count,
        ids => ids
    );
