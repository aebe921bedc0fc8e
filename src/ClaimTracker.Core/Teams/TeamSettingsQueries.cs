using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Teams;

public static class TeamSettingsQueries
{
    private const int Tries = 4;

    /// <summary>How the team works; what a new team has when it never chose anything.</summary>
    public static async Task<TeamSettings> ReadSettingsAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<TeamSettings>()
                .AsNoTracking()
                .TagWith(nameof(ReadSettingsAsync))
                .SingleOrDefaultAsync(cancellationToken)
            ?? new TeamSettings(db.FilterTeam);
    }

    /// <summary>Changes the team's settings, for somebody who may.</summary>
    public static async Task<Outcome<TeamSettings>> SetUpAsync(
        this Databases databases,
        TeamMember by,
        TeamWish wish,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        if (by.Refuse(Deed.SetUp) is { } refusal)
        {
            return refusal;
        }

        return await databases.ChangeSettingsAsync<Outcome<TeamSettings>>(
            by.Team,
            settings => settings.Change(wish, by.Actor, now) is { } no ? no : settings,
            cancellationToken
        );
    }

    /// <summary>Remembers that the team was told how to set itself up.</summary>
    /// <returns>False when it had been told before.</returns>
    public static Task<bool> HintOnceAsync(
        this Databases databases,
        TeamId team,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        return databases.ChangeSettingsAsync(team, settings => settings.Hint(now), cancellationToken);
    }

    private static Task<T> ChangeSettingsAsync<T>(
        this Databases databases,
        TeamId team,
        Func<TeamSettings, T> change,
        CancellationToken cancellationToken
    ) =>
        databases.InRaceAsync(
            team,
            Tries,
            async (db, token) =>
            {
                var settings = await db.Set<TeamSettings>().SingleOrDefaultAsync(token);
                if (settings is null)
                {
                    settings = new TeamSettings(team);
                    db.Add(settings);
                }

                var result = change(settings);
                await db.SaveChangesAsync(token);
                return result;
            },
            cancellationToken
        );
}
