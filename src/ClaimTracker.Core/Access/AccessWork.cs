using System.Collections.Concurrent;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Access;

/// <summary>Makes, lists and revokes a team's keys, for people; and says what a key opens, for the door.</summary>
public sealed class AccessWork(Databases databases, TimeProvider time)
{
    /// <summary>Keys of a team that open something.</summary>
    public const int MostPerTeam = 50;

    private const int Tries = 4;

    // Of each key the last hour that this program has noted, or tried to.
    private readonly ConcurrentDictionary<ApiKeyId, DateTimeOffset> noted = new();

    /// <summary>Makes a key. Its secret is in the answer and nowhere else.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="name">Who or what will use it, as typed.</param>
    /// <param name="scope">What it opens.</param>
    public async Task<Outcome<MadeApiKey>> MakeAsync(
        TeamMember by,
        string name,
        ApiKeyScope scope,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(name);
        if ((by.Refuse(Deed.SetUp) ?? RefuseName(name.Trim())) is { } refusal)
        {
            return refusal;
        }

        return await databases.InRaceAsync<Outcome<MadeApiKey>>(
            by.Team,
            Tries,
            async (db, token) =>
            {
                // Two who make the last one at the same moment do not both find room.
                await db.LockTeamAsync(token);
                if (await db.LiveApiKeys().CountAsync(token) >= MostPerTeam)
                {
                    return AccessRefusals.TooMany(MostPerTeam);
                }

                var secret = ApiKeySecret.Make();
                var (hash, hint) = (ApiKeySecret.Hash(secret), ApiKeySecret.Hint(secret));
                var key = new ApiKey(by.Team, name, scope, hash, hint, by.Actor, time.GetUtcNow());
                db.Add(key);
                await db.SaveChangesAsync(token);
                return new MadeApiKey(ApiKeyQueries.LineOf(key), secret);
            },
            cancellationToken
        );
    }

    /// <summary>The keys that open something, the oldest first; at most <see cref="MostPerTeam"/>.</summary>
    public async Task<Outcome<IReadOnlyList<ApiKeyLine>>> ListAsync(TeamMember by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Refuse(Deed.SetUp) is { } refusal)
        {
            return refusal;
        }

        await using var db = databases.Open(by.Team);
        return await db.ListApiKeysAsync(cancellationToken);
    }

    /// <summary>From now on the key opens nothing, and neither does what was opened with it.</summary>
    public async Task<Outcome<ApiKeyLine>> RevokeAsync(TeamMember by, ApiKeyId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Refuse(Deed.SetUp) is { } refusal)
        {
            return refusal;
        }

        return await databases.InRaceAsync<Outcome<ApiKeyLine>>(
            by.Team,
            Tries,
            async (db, token) =>
            {
                // Two who revoke at once: the second is told.
                await db.LockTeamAsync(token);
                var key = await db.Set<ApiKey>().SingleOrDefaultAsync(row => row.Id == id, token);
                if (key is null)
                {
                    return AccessRefusals.NoSuch(id.Value);
                }

                if (!key.Revoke(by.Actor, time.GetUtcNow()))
                {
                    return AccessRefusals.AlreadyRevoked(id.Value, key.Name);
                }

                await db.SaveChangesAsync(token);
                return ApiKeyQueries.LineOf(key);
            },
            cancellationToken
        );
    }

    /// <summary>The team's key with that secret; absent when there is none, or it is revoked.</summary>
    /// <remarks>It is looked for by its hash: how long that takes says nothing about any secret.</remarks>
    public async Task<LiveApiKey?> FindAsync(TeamKey team, string? secret, CancellationToken cancellationToken)
    {
        if (secret is null || !secret.StartsWith(ApiKey.SecretPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var hash = ApiKeySecret.Hash(secret);
        await using var db = databases.OpenUnowned();
        return await db.FindLiveAsync(team, key => key.Hash == hash, cancellationToken);
    }

    /// <summary>The team's key of that id; absent when there is none, or it is revoked.</summary>
    public async Task<LiveApiKey?> FindAsync(TeamKey team, ApiKeyId id, CancellationToken cancellationToken)
    {
        await using var db = databases.OpenUnowned();
        return await db.FindLiveAsync(team, key => key.Id == id, cancellationToken);
    }

    /// <summary>Whether the team has a key that opens something.</summary>
    public async Task<bool> HasAnyAsync(TeamKey team, CancellationToken cancellationToken)
    {
        await using var db = databases.OpenUnowned();
        return await db.FindLiveAsync(team, _ => true, cancellationToken) is not null;
    }

    /// <summary>Remembers the hour in which a key was used. It tries once an hour for each key, whatever comes of it.</summary>
    /// <returns>Whether something was written.</returns>
    public async Task<bool> NoteUseAsync(LiveApiKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var hour = ApiKey.HourOf(time.GetUtcNow());
        if (key.LastUsedAt >= hour || !IsFirst(key.Id, hour))
        {
            return false;
        }

        await using var db = databases.OpenUnowned();
        return await db.NoteUseAsync(key.Id, hour, cancellationToken) > 0;
    }

    private static Refusal? RefuseName(string name) =>
        name.Length == 0 ? AccessRefusals.NeedsName
        : name.Length > ApiKey.NameMaxLengthChars ? AccessRefusals.NameTooLong(name.Length)
        : null;

    private bool IsFirst(ApiKeyId id, DateTimeOffset hour) =>
        noted.TryGetValue(id, out var last) ? last < hour && noted.TryUpdate(id, hour, last) : noted.TryAdd(id, hour);
}
