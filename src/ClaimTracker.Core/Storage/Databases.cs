using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Storage;

/// <summary>Opens the database for one team at a time.</summary>
public sealed class Databases(IDbContextFactory<ClaimTrackerContext> contexts)
{
    /// <summary>A context that sees and saves the rows of <paramref name="team"/> alone.</summary>
    public ClaimTrackerContext Open(TeamId team)
    {
        var context = contexts.CreateDbContext();
        context.Team = team;
        return context;
    }

    /// <summary>A context for what is no team's: finding teams, migrating. Team-owned tables look empty to it.</summary>
    public ClaimTrackerContext OpenUnowned() => contexts.CreateDbContext();

    /// <summary>Runs <paramref name="work"/> in one transaction: all of it is stored, or nothing. After a passing fault of the connection it runs again, from the start.</summary>
    public async Task<T> InTransactionAsync<T>(
        TeamId team,
        Func<ClaimTrackerContext, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var strategyOwner = contexts.CreateDbContext();
        return await strategyOwner
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    await using var db = Open(team);
                    // Nothing is kept of a transaction that fails, so there is no use in a place to go back to before each save.
                    db.Database.AutoSavepointsEnabled = false;
                    await using var transaction = await db.Database.BeginTransactionAsync(token);
                    var result = await work(db, token);
                    await transaction.CommitAsync(token);
                    return result;
                },
                cancellationToken
            );
    }

    /// <summary>The same, where several may want the same row at once: whoever loses begins again, and sees what the winner stored.</summary>
    /// <param name="team">Whose rows.</param>
    /// <param name="tries">How often, before the loss goes to the caller.</param>
    /// <param name="work">Each time in a fresh context.</param>
    /// <exception cref="DbUpdateException">Lost every time, or something else than a race is wrong.</exception>
    public async Task<T> InRaceAsync<T>(
        TeamId team,
        int tries,
        Func<ClaimTrackerContext, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tries, 1);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await InTransactionAsync(team, work, cancellationToken);
            }
            catch (DbUpdateException) when (attempt < tries)
            {
                // Somebody else changed the same row, or made it, a moment before.
            }
        }
    }
}
