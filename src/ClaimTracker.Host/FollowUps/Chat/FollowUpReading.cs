using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using NodaTime;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>Reads times as the person means them who types.</summary>
internal static class FollowUpReading
{
    /// <summary>What somebody typed, in their own zone or else the team's.</summary>
    public static async Task<Outcome<When>> ReadWhenAsync(
        this Databases databases,
        TeamMember by,
        string typed,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        ArgumentNullException.ThrowIfNull(by);
        await using var db = databases.Open(by.Team);
        var zone = await db.ReadZoneAsync(by.Actor.Key, cancellationToken);
        return WhenReader.Read(typed, DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc, now);
    }
}
