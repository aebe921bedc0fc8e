using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.StaleClaims;

/// <summary>A question to whoever holds a claim, while nobody has answered it.</summary>
/// <param name="Since">When the claim was last changed.</param>
/// <param name="ReturnsAt">Not before that the claim goes back into the queue.</param>
public sealed record StaleQuestion(
    ClaimNumber Claim,
    string HolderKey,
    string HolderName,
    DateTimeOffset Since,
    DateTimeOffset ReturnsAt
);

/// <summary>A team that wants stale claims to be asked about.</summary>
internal readonly record struct StaleTeam(TeamId Id, int Days);

public static class StaleQueries
{
    private const int KeysAtOnce = 500;

    /// <summary>The question that a post asks; absent when the claim has moved on since.</summary>
    public static Task<StaleQuestion?> ReadStaleQuestionAsync(
        this ClaimTrackerContext db,
        StalePost post,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(post);
        return db.Unanswered()
            .Where(open => open.Claim.Number == post.Claim && open.Ask.ClaimVersion == post.ClaimVersion)
            .Select(open => new StaleQuestion(
                open.Claim.Number,
                open.Ask.HolderKey,
                open.Claim.HolderName ?? "",
                open.Claim.UpdatedAt,
                open.Ask.ReturnsAt
            ))
            .TagWith(nameof(ReadStaleQuestionAsync))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The teams that chose it and are there to answer.</summary>
    internal static Task<List<StaleTeam>> ListStaleTeamsAsync(
        this ClaimTrackerContext db,
        CancellationToken cancellationToken
    ) =>
        db.Set<TeamSettings>()
            .IgnoreQueryFilters(new[] { TeamFilter.Name })
            .Where(settings => settings.StaleAfterDays != null)
            .Where(settings => db.Set<Team>().Any(team => team.Id == settings.TeamId && team.AwayAt == null))
            .OrderBy(settings => settings.TeamId)
            .Select(settings => new StaleTeam(settings.TeamId, settings.StaleAfterDays!.Value))
            .TagWith(nameof(ListStaleTeamsAsync))
            .ToListAsync(cancellationToken);

    /// <summary>Claims in review that nobody has changed since <paramref name="until"/> or asked about as they are; the longest untouched first.</summary>
    internal static Task<List<Claim>> ListStaleClaimsAsync(
        this ClaimTrackerContext db,
        DateTimeOffset until,
        int limit,
        CancellationToken cancellationToken
    ) =>
        db.Claims()
            .Where(claim => claim.State == ClaimState.InReview && claim.HolderKey != null && claim.UpdatedAt <= until)
            .Where(claim =>
                !db.Set<StaleAsk>()
                    .Any(ask =>
                        ask.ClaimId == claim.Id && ask.ClaimVersion == claim.Version && ask.HolderKey == claim.HolderKey
                    )
            )
            .OrderBy(claim => claim.UpdatedAt)
            .ThenBy(claim => claim.Id)
            .Take(limit)
            .AsNoTracking()
            .TagWith(nameof(ListStaleClaimsAsync))
            .ToListAsync(cancellationToken);

    /// <summary>Claims whose time to answer is over: their question has stood in the channel since <paramref name="postedBefore"/> at least.</summary>
    internal static async Task<List<StalePost>> ListUnansweredAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        DateTimeOffset postedBefore,
        CancellationToken cancellationToken
    )
    {
        var asked = await db.Unanswered()
            .Where(open => open.Ask.ReturnsAt <= now)
            .OrderBy(open => open.Ask.ReturnsAt)
            .Select(open => new StalePost(open.Claim.Number, open.Claim.Version))
            .TagWith(nameof(ListUnansweredAsync))
            .ToListAsync(cancellationToken);
        List<StalePost> unanswered = [];
        foreach (var some in asked.Chunk(KeysAtOnce))
        {
            var keys = some.Select(one => one.Key).ToList();
            // A post that is no longer remembered stood there long ago.
            var unseen = await db.Set<Post>()
                .Where(post => keys.Contains(post.Key))
                .Where(post => post.State != PostState.Posted || post.ClosedAt > postedBefore)
                .Select(post => post.Key)
                .TagWith(nameof(ListUnansweredAsync))
                .ToListAsync(cancellationToken);
            unanswered.AddRange(some.ExceptBy(unseen, one => one.Key, StringComparer.Ordinal));
        }

        return unanswered;
    }

    /// <summary>The claim that a post asks about, to change it, and its question; absent when the claim has moved on since.</summary>
    internal static async Task<(Claim Claim, StaleAsk Ask)?> FindUnansweredAsync(
        this ClaimTrackerContext db,
        StalePost post,
        CancellationToken cancellationToken
    )
    {
        var found = await db.Unanswered()
            .Where(open => open.Claim.Number == post.Claim && open.Ask.ClaimVersion == post.ClaimVersion)
            .TagWith(nameof(FindUnansweredAsync))
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.Claim, found.Ask);
    }

    /// <summary>Questions whose claim is still as it was, with the same person.</summary>
    private static IQueryable<OpenAsk> Unanswered(this ClaimTrackerContext db) =>
        db.Set<StaleAsk>()
            .Join(
                db.Claims(),
                ask => ask.ClaimId,
                claim => claim.Id,
                (ask, claim) => new OpenAsk { Ask = ask, Claim = claim }
            )
            .Where(open =>
                open.Claim.State == ClaimState.InReview
                && open.Claim.Version == open.Ask.ClaimVersion
                && open.Claim.HolderKey == open.Ask.HolderKey
            );

    private sealed class OpenAsk
    {
        public required StaleAsk Ask { get; init; }

        public required Claim Claim { get; init; }
    }
}
