using NodaTime;

namespace ClaimTracker.Core.Statistics;

/// <summary>When the week began where a team is.</summary>
public static class TeamWeek
{
    /// <summary>The first instant of the Monday of this week in a zone. Where the clocks skip midnight, the first instant there is.</summary>
    /// <param name="now">This instant.</param>
    /// <param name="zone">IANA name; an unknown one counts as UTC.</param>
    public static DateTimeOffset Start(DateTimeOffset now, string zone)
    {
        var there = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc;
        var today = Instant.FromDateTimeOffset(now).InZone(there).Date;
        var monday = today.PlusDays(1).Previous(IsoDayOfWeek.Monday);
        return there.AtStartOfDay(monday).ToDateTimeOffset().ToUniversalTime();
    }
}
