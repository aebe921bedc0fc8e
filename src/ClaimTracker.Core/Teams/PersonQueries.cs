using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ClaimTracker.Core.Teams;

public static class PersonQueries
{
    private const int Tries = 4;

    /// <summary>The zone in which somebody means times: their own when they chose one, else the team's.</summary>
    /// <returns>IANA name.</returns>
    public static async Task<string> ReadZoneAsync(
        this ClaimTrackerContext db,
        string personKey,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = await db.Set<PersonSettings>()
            .Where(person => person.PersonKey == personKey)
            .Select(person => person.Zone)
            .TagWith(nameof(ReadZoneAsync))
            .SingleOrDefaultAsync(cancellationToken);
        return own ?? (await db.ReadSettingsAsync(cancellationToken)).Zone;
    }

    /// <summary>Somebody means their times in another zone from now on.</summary>
    /// <param name="zone">IANA name; absent: the team's zone.</param>
    /// <returns>Absent when it was done.</returns>
    public static Task<Refusal?> MoveAsync(
        this Databases databases,
        TeamMember by,
        string? zone,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        ArgumentNullException.ThrowIfNull(by);
        if (zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
        {
            return Task.FromResult<Refusal?>(TeamRefusals.UnknownZone(zone));
        }

        return databases.InRaceAsync<Refusal?>(
            by.Team,
            Tries,
            async (db, token) =>
            {
                var key = by.Actor.Key;
                if (await db.Set<PersonSettings>().SingleOrDefaultAsync(row => row.PersonKey == key, token) is { } row)
                {
                    row.MoveTo(zone);
                }
                else
                {
                    db.Add(new PersonSettings(by.Team, key, zone));
                }

                await db.SaveChangesAsync(token);
                return null;
            },
            cancellationToken
        );
    }
}
