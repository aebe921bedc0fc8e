using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Teams;

public static class TeamQueries
{
    /// <summary>The team of that key; absent when there is none.</summary>
    public static async Task<TeamId?> FindTeamAsync(
        this Databases databases,
        TeamKey key,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        await using var db = databases.OpenUnowned();
        return await db.FindTeamAsync(key, cancellationToken);
    }

    /// <summary>The built-in team, made when there is none yet.</summary>
    public static Task<TeamId> EnsureLocalTeamAsync(
        this Databases databases,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => databases.EnsureTeamAsync(TeamKey.Local, "Local team", time, cancellationToken);

    /// <summary>The team of that key, made when there is none. Two that ask at once get the same one.</summary>
    public static async Task<TeamId> EnsureTeamAsync(
        this Databases databases,
        TeamKey key,
        string name,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        ArgumentNullException.ThrowIfNull(time);
        await using var db = databases.OpenUnowned();
        if (await db.FindTeamAsync(key, cancellationToken) is { } found)
        {
            return found;
        }

        var team = new Team(key, name, time.GetUtcNow());
        db.Add(team);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return team.Id;
        }
        catch (DbUpdateException)
        {
            // Another process may have made it in the meantime; anything else is not ours to swallow.
            if (await db.FindTeamAsync(key, cancellationToken) is { } made)
            {
                return made;
            }

            throw;
        }
    }

    /// <summary>Remembers that the bot has left the team's server, or is there again under <paramref name="name"/>.</summary>
    public static async Task MoveAsync(
        this Databases databases,
        TeamId id,
        bool isAway,
        string name,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        ArgumentNullException.ThrowIfNull(time);
        await using var db = databases.Open(id);
        var team = await db.Set<Team>().SingleAsync(row => row.Id == id, cancellationToken);
        if (isAway)
        {
            team.Leave(time.GetUtcNow());
        }
        else
        {
            team.Return(name);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The teams that are not away, by their keys: as many as the bot has servers, and the local one.</summary>
    public static async Task<IReadOnlyDictionary<TeamKey, TeamId>> ListPresentTeamsAsync(
        this Databases databases,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        await using var db = databases.OpenUnowned();
        return await db.Set<Team>()
            .Where(team => team.AwayAt == null)
            .OrderBy(team => team.Id)
            .Select(team => new { team.Key, team.Id })
            .TagWith(nameof(ListPresentTeamsAsync))
            .ToDictionaryAsync(team => team.Key, team => team.Id, cancellationToken);
    }

    /// <summary>The team of the context, to read it.</summary>
    public static Task<Team> ReadTeamAsync(this ClaimTrackerContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Team>()
            .AsNoTracking()
            .TagWith(nameof(ReadTeamAsync))
            .SingleAsync(team => team.Id == db.FilterTeam, cancellationToken);
    }

    private static Task<TeamId?> FindTeamAsync(
        this ClaimTrackerContext db,
        TeamKey key,
        CancellationToken cancellationToken
    ) =>
        db.Set<Team>()
            .Where(team => team.Key == key)
            .Select(team => (TeamId?)team.Id)
            .TagWith(nameof(FindTeamAsync))
            .SingleOrDefaultAsync(cancellationToken);
}
