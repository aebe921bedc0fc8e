using ClaimTracker.Core.Refusals;
using NodaTime;
using NodaTime.Text;

namespace ClaimTracker.Core.Calendar;

public static class WhenReader
{
    public static Outcome<When> Read(string typed, DateTimeZone zone, Instant now)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(zone);
        var full = LocalDateTimePattern.GeneralIso.Parse(typed);
        var local = full.Success ? full.Value : now.InZone(zone).LocalDateTime.PlusDays(1);
        return new When(local, zone, local.InZoneLeniently(zone).ToInstant(), HadTime: full.Success);
    }
}
