using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ClaimTracker.Core.History;

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("History");
        builder.Property(entry => entry.What).HasMaxLength(HistoryEntry.WhatMaxLengthChars);
        builder.Property(entry => entry.ActorKey).HasMaxLength(Actor.MaxLengthChars);
        builder.Property(entry => entry.ActorName).HasMaxLength(Actor.MaxLengthChars);
        builder.HasIndex(entry => new
        {
            entry.TeamId,
            entry.SubjectKind,
            entry.SubjectNumber,
            entry.Id,
        });
    }
}
