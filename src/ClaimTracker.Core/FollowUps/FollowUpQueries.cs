using ClaimTracker.Core.Calendar;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.FollowUps;

/// <summary>A follow-up with the claim it is about, for people.</summary>
/// <param name="DueAt">Since when it waits for its owner; absent while it does not.</param>
/// <param name="NextAt">When it comes up (again); absent when it does not.</param>
public sealed record FollowUpLine(
    FollowUpNumber Number,
    ClaimNumber Claim,
    string Wording,
    string Note,
    string OwnerKey,
    string OwnerName,
    string MadeByKey,
    DateTimeOffset? DueAt,
    DateTimeOffset? NextAt,
    Repeat Repeat,
    string Zone,
    FollowUpState State
)
{
    /// <summary>What matters of the two; absent when it is closed.</summary>
    public DateTimeOffset? At => DueAt ?? NextAt;
}

/// <summary>A page of the list.</summary>
/// <param name="Lines">Those that wait first, the longest waiting at the top; then those that come, the next at the top.</param>
/// <param name="Count">How many there are on all pages.</param>
public sealed record FollowUpList(IReadOnlyList<FollowUpLine> Lines, int Count);

public static class FollowUpQueries
{
    /// <summary>One follow-up; absent when the team has none of that number.</summary>
    public static Task<FollowUpLine?> ReadFollowUpAsync(
        this ClaimTrackerContext db,
        FollowUpNumber number,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return Lines(db, db.Set<FollowUp>().Where(one => one.Number == number))
            .TagWith(nameof(ReadFollowUpAsync))
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The open follow-ups of the team, or of one person.</summary>
    /// <param name="ownerKey">Absent: everybody's.</param>
    /// <param name="skip">How many to leave out at the beginning.</param>
    /// <param name="take">How many to give at most.</param>
    public static async Task<FollowUpList> ListFollowUpsAsync(
        this ClaimTrackerContext db,
        string? ownerKey,
        int skip,
        int take,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var due = Owned(db, ownerKey).Where(one => one.DueAt != null);
        var coming = Owned(db, ownerKey).Where(one => one.DueAt == null && one.NextAt != null);
        var countDue = await due.CountAsync(cancellationToken);
        var countComing = await coming.CountAsync(cancellationToken);
        var lines = await Lines(db, due.OrderBy(one => one.DueAt).ThenBy(one => one.Id).Skip(skip).Take(take))
            .TagWith(nameof(ListFollowUpsAsync))
            .ToListAsync(cancellationToken);
        if (lines.Count < take)
        {
            var rest = coming
                .OrderBy(one => one.NextAt)
                .ThenBy(one => one.Id)
                .Skip(Math.Max(0, skip - countDue))
                .Take(take - lines.Count);
            lines.AddRange(await Lines(db, rest).TagWith(nameof(ListFollowUpsAsync)).ToListAsync(cancellationToken));
        }

        return new FollowUpList(lines, countDue + countComing);
    }

    /// <summary>The open follow-ups of one claim, the next first.</summary>
    public static async Task<IReadOnlyList<FollowUpLine>> ListFollowUpsOfAsync(
        this ClaimTrackerContext db,
        ClaimNumber claim,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var claims = db.KeyOf(claim);
        var open = db.Set<FollowUp>().Where(one => claims.Contains(one.ClaimId) && one.State == FollowUpState.Open);
        var lines = await Lines(db, open).TagWith(nameof(ListFollowUpsOfAsync)).ToListAsync(cancellationToken);
        return [.. lines.OrderBy(line => line.At).ThenBy(line => line.Number)];
    }

    /// <summary>Which teams have follow-ups that have come up, of those that are there to read of them; the first by time.</summary>
    internal static Task<List<DueFollowUp>> ListDueFollowUpsAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        int limit,
        CancellationToken cancellationToken
    ) =>
        db.Set<FollowUp>()
            .IgnoreQueryFilters(new[] { TeamFilter.Name })
            .Where(one => one.NextAt != null && one.NextAt <= now)
            .Where(one => db.Set<Team>().Any(team => team.Id == one.TeamId && team.AwayAt == null))
            .OrderBy(one => one.NextAt)
            .ThenBy(one => one.Id)
            .Take(limit)
            .Select(one => new DueFollowUp(one.TeamId, one.Id))
            .TagWith(nameof(ListDueFollowUpsAsync))
            .ToListAsync(cancellationToken);

    private static IQueryable<FollowUp> Owned(ClaimTrackerContext db, string? ownerKey) =>
        db.Set<FollowUp>().AsNoTracking().Where(one => ownerKey == null || one.OwnerKey == ownerKey);

    private static IQueryable<FollowUpLine> Lines(ClaimTrackerContext db, IQueryable<FollowUp> which) =>
        which.Join(
            db.Claims(),
            one => one.ClaimId,
            claim => claim.Id,
            (one, claim) =>
                new FollowUpLine(
                    one.Number,
                    claim.Number,
                    claim.Wording,
                    one.Note,
                    one.OwnerKey,
                    one.OwnerName,
                    one.MadeByKey,
                    one.DueAt,
                    one.NextAt,
                    one.Repeat,
                    one.Zone,
                    one.State
                )
        );
}

internal readonly record struct DueFollowUp(TeamId Team, FollowUpId Id);
