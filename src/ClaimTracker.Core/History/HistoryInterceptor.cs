using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClaimTracker.Core.History;

/// <summary>Writes the notes of every changed thing to the history, in the transaction that saves it: no door can forget.</summary>
internal sealed class HistoryInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Write(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Write(DbContext? context)
    {
        var kept = context?.ChangeTracker.Entries<IKeepHistory>().Select(entry => entry.Entity).ToList() ?? [];
        foreach (var thing in kept)
        {
            context!.AddRange(
                thing.TakeChanges().Select(change => HistoryEntry.Of(thing.TeamId, thing.Subject, change))
            );
        }
    }
}
