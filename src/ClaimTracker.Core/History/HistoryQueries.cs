using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.History;

/// <summary>How far into the history of one thing somebody has read; 0 before its first line.</summary>
public readonly record struct LastSeen(long Entry);

public static class HistoryQueries
{
    /// <summary>The trail of one thing, oldest first, from after <paramref name="after"/> on.</summary>
    public static Task<List<HistoryEntry>> ReadHistoryAsync(
        this ClaimTrackerContext db,
        Subject subject,
        LastSeen after,
        int limit,
        CancellationToken cancellationToken
    ) =>
        db.About(subject)
            .Where(entry => entry.Id > after.Entry)
            .OrderBy(entry => entry.Id)
            .Take(limit)
            .TagWith(nameof(ReadHistoryAsync))
            .ToListAsync(cancellationToken);

    /// <summary>The newest lines of one thing's trail, newest first, from before <paramref name="before"/> on.</summary>
    public static Task<List<HistoryEntry>> ReadHistoryBackwardsAsync(
        this ClaimTrackerContext db,
        Subject subject,
        LastSeen? before,
        int limit,
        CancellationToken cancellationToken
    ) =>
        db.About(subject)
            .Where(entry => before == null || entry.Id < before.Value.Entry)
            .OrderByDescending(entry => entry.Id)
            .Take(limit)
            .TagWith(nameof(ReadHistoryBackwardsAsync))
            .ToListAsync(cancellationToken);

    /// <summary>What others than <paramref name="actorKey"/> changed about one thing (<see cref="Change.AsidePrefix"/> is no such change) after <paramref name="after"/>, oldest first; of more than <paramref name="limit"/>, the newest.</summary>
    public static async Task<List<HistoryEntry>> ReadHistoryOfOthersAsync(
        this ClaimTrackerContext db,
        Subject subject,
        LastSeen after,
        string actorKey,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var newest = await db.About(subject)
            .Where(entry => entry.Id > after.Entry && entry.ActorKey != actorKey)
            .Where(entry => !entry.What.StartsWith(Change.AsidePrefix))
            .OrderByDescending(entry => entry.Id)
            .Take(limit)
            .TagWith(nameof(ReadHistoryOfOthersAsync))
            .ToListAsync(cancellationToken);
        newest.Reverse();
        return newest;
    }

    /// <summary>Where the trail of one thing ends at this moment.</summary>
    public static async Task<LastSeen> ReadLastEntryAsync(
        this ClaimTrackerContext db,
        Subject subject,
        CancellationToken cancellationToken
    ) =>
        new(
            await db.About(subject)
                .Select(entry => (long?)entry.Id)
                .TagWith(nameof(ReadLastEntryAsync))
                .MaxAsync(cancellationToken)
                ?? 0
        );

    private static IQueryable<HistoryEntry> About(this ClaimTrackerContext db, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<HistoryEntry>()
            .AsNoTracking()
            .Where(entry => entry.SubjectKind == subject.Kind && entry.SubjectNumber == subject.Number);
    }
}
