using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClaimTracker.Core.Storage;

/// <summary>An instant as UTC ticks, 100 ns each: SQLite can neither compare nor order a <see cref="DateTimeOffset"/> otherwise.</summary>
internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
    );
