using NodaTime;

namespace ClaimTracker.Core.Calendar;

/// <summary>A moment that somebody named, as it was understood.</summary>
/// <param name="Local">On the wall clock of <paramref name="Zone"/>.</param>
/// <param name="Zone">The zone in which it was meant.</param>
/// <param name="At">The instant.</param>
/// <param name="HadTime">False: only a day was named, and the hour is the usual one.</param>
public sealed record When(LocalDateTime Local, DateTimeZone Zone, Instant At, bool HadTime);
