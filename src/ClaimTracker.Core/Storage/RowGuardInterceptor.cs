using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClaimTracker.Core.Storage;

/// <summary>Refuses to save a row of another team, or to change one that is written once. Either is a mistake in the program.</summary>
internal sealed class RowGuardInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Check(eventData.Context);
        return ValueTask.FromResult(result);
    }

    /// <exception cref="InvalidOperationException">The row is another team's.</exception>
    public static void CheckTeam(ClaimTrackerContext db, ITeamOwned row, string kind)
    {
        if (row.TeamId != db.Team)
        {
            throw new InvalidOperationException(
                $"A row of team {db.Team?.Value} was needed; a {kind} of team {row.TeamId.Value} was about to be saved."
            );
        }
    }

    private static void Check(DbContext? context)
    {
        if (context is not ClaimTrackerContext db)
        {
            return;
        }

        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            if (entry.Entity is ITeamOwned owned)
            {
                CheckTeam(db, owned, entry.Metadata.ShortName());
            }

            if (entry.Entity is IAppendOnly && entry.State != EntityState.Added)
            {
                throw new InvalidOperationException(
                    $"A {entry.Metadata.ShortName()} is written once; it was about to be {entry.State}."
                );
            }
        }
    }
}
