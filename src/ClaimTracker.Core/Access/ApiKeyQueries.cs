using System.Linq.Expressions;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Access;

internal static class ApiKeyQueries
{
    public static IQueryable<ApiKey> LiveApiKeys(this ClaimTrackerContext db) =>
        db.Set<ApiKey>().Where(key => key.RevokedAt == null);

    public static ApiKeyLine LineOf(ApiKey key) =>
        new(key.Id, key.Name, key.Scope, key.Hint, key.CreatedByName, key.CreatedAt, key.LastUsedAt);

    /// <summary>Without the hashes.</summary>
    public static Task<List<ApiKeyLine>> ListApiKeysAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    ) =>
        db.LiveApiKeys()
            .OrderBy(key => key.Id)
            .Select(key => new ApiKeyLine(
                key.Id,
                key.Name,
                key.Scope,
                key.Hint,
                key.CreatedByName,
                key.CreatedAt,
                key.LastUsedAt
            ))
            .TagWith(nameof(ListApiKeysAsync))
            .ToListAsync(cancellationToken);

    /// <summary>A key that opens something, of a team that is known by its name alone.</summary>
    public static Task<LiveApiKey?> FindLiveAsync(
        this ClaimTrackerContext db,
        TeamKey team,
        Expression<Func<ApiKey, bool>> which,
        CancellationToken cancellationToken
    ) =>
        db.LiveApiKeys()
            .IgnoreQueryFilters(new[] { TeamFilter.Name })
            .Where(which)
            .Where(key => db.Set<Team>().Any(row => row.Id == key.TeamId && row.Key == team))
            .OrderBy(key => key.Id)
            .Select(key => new LiveApiKey(key.Id, key.Name, key.Scope, key.LastUsedAt))
            .TagWith(nameof(FindLiveAsync))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>One statement: of several programs that note the same hour one writes.</summary>
    public static Task<int> NoteUseAsync(
        this ClaimTrackerContext db,
        ApiKeyId id,
        DateTimeOffset hour,
        CancellationToken cancellationToken
    ) =>
        db.Set<ApiKey>()
            .IgnoreQueryFilters(new[] { TeamFilter.Name })
            .Where(key => key.Id == id && (key.LastUsedAt == null || key.LastUsedAt < hour))
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAt, hour), cancellationToken);
}
