using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.FollowUps;

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    private const int RepeatMaxLengthChars = 40;

    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        builder.HasOne<Team>().WithMany().HasForeignKey(one => one.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Claim>().WithMany().HasForeignKey(one => one.ClaimId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(one => one.Number).HasConversion(number => number.Value, value => new FollowUpNumber(value));
        builder.Property(one => one.ClaimNumber).HasConversion(number => number.Value, value => new ClaimNumber(value));
        builder.Property(one => one.Note).HasMaxLength(FollowUp.NoteMaxLengthChars);
        builder.Property(one => one.OwnerKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(one => one.OwnerName).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(one => one.MadeByKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(one => one.MadeByName).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(one => one.Channel).HasMaxLength(FollowUp.ChannelMaxLengthChars);
        builder
            .Property(one => one.First)
            .HasConversion<LocalDateTimeConverter>()
            .HasMaxLength(LocalDateTimeConverter.Chars);
        builder.Property(one => one.Zone).HasMaxLength(FollowUp.ZoneMaxLengthChars);
        builder
            .Property(one => one.Repeat)
            .HasConversion(repeat => repeat.ToString(), text => Repeat.Parse(text))
            .HasMaxLength(RepeatMaxLengthChars);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.Subject);
        AddIndexes(builder);
    }

    private static void AddIndexes(EntityTypeBuilder<FollowUp> builder)
    {
        builder.HasIndex(one => new { one.TeamId, one.Number }).IsUnique();
        builder.HasIndex(one => new { one.ClaimId, one.State });
        // The sweep, over all teams, reads what has come up and nothing else.
        builder.HasIndex(one => new { one.NextAt, one.TeamId }).HasFilter("NextAt IS NOT NULL");
        // A team's list: what waits for somebody, then what comes.
        builder.HasIndex(one => new { one.TeamId, one.DueAt }).HasFilter("DueAt IS NOT NULL");
        builder.HasIndex(one => new { one.TeamId, one.NextAt }).HasFilter("NextAt IS NOT NULL");
    }
}
