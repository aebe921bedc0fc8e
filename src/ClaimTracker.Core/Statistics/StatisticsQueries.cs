using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Statistics;

public static class StatisticsQueries
{
    private static readonly TimeSpan FourWeeks = TimeSpan.FromDays(28);

    /// <summary>More than any desk decides in four weeks; beyond it the oldest are left out.</summary>
    private const int MostDecided = 20_000;

    /// <summary>How the team's work goes.</summary>
    /// <param name="now">This instant.</param>
    /// <param name="zone">IANA name of the zone whose Monday begins the week.</param>
    public static async Task<TeamStatistics> ReadStatisticsAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        string zone,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var byState = await db.CountByStateAsync(cancellationToken);
        var waiting = db.Set<Verdict>().Where(verdict => verdict.Status == VerdictStatus.Proposed);
        var count = await waiting.TagWith(nameof(ReadStatisticsAsync)).CountAsync(cancellationToken);
        var oldest = await waiting
            .TagWith(nameof(ReadStatisticsAsync))
            .MinAsync(verdict => (DateTimeOffset?)verdict.ProposedAt, cancellationToken);
        var decided = await db.ListDecidedAsync(now - FourWeeks, until: null, cancellationToken);
        var monday = TeamWeek.Start(now, zone);
        return new TeamStatistics(
            byState,
            count,
            oldest,
            Sum([.. decided.Where(row => row.At >= monday)]),
            Sum(decided)
        );
    }

    /// <summary>What was decided in some time.</summary>
    /// <param name="since">Inclusive.</param>
    /// <param name="until">Exclusive.</param>
    public static async Task<Decided> ReadDecidedAsync(
        this ClaimTrackerContext db,
        DateTimeOffset since,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return Sum(await db.ListDecidedAsync(since, until, cancellationToken));
    }

    private static Task<List<DecidedRow>> ListDecidedAsync(
        this ClaimTrackerContext db,
        DateTimeOffset since,
        DateTimeOffset? until,
        CancellationToken cancellationToken
    )
    {
        var verdicts = db.Set<Verdict>()
            .Where(verdict => verdict.Status == VerdictStatus.SignedOff && verdict.ClosedAt >= since);
        verdicts = until is { } end ? verdicts.Where(verdict => verdict.ClosedAt < end) : verdicts;
        return verdicts
            .OrderByDescending(verdict => verdict.ClosedAt)
            .ThenBy(verdict => verdict.Id)
            .Take(MostDecided)
            .Join(
                db.Set<Claim>(),
                verdict => verdict.ClaimId,
                claim => claim.Id,
                (verdict, claim) =>
                    new DecidedRow(
                        verdict.Rating,
                        verdict.CorrectsId != null,
                        verdict.ProposedByKey,
                        verdict.ProposedByName,
                        verdict.ClosedByKey!,
                        verdict.ClosedByName!,
                        verdict.ClosedAt!.Value,
                        claim.CreatedAt
                    )
            )
            .TagWith(nameof(ListDecidedAsync))
            .ToListAsync(cancellationToken);
    }

    private static Decided Sum(IReadOnlyList<DecidedRow> rows) =>
        new(
            rows.Count,
            rows.Count(row => row.IsCorrection),
            rows.GroupBy(row => row.Rating).ToDictionary(group => group.Key, group => group.Count()),
            CountPeople(rows),
            Median([.. rows.Where(row => !row.IsCorrection).Select(row => row.At - row.CameIn).Order()])
        );

    private static IReadOnlyList<PersonCount> CountPeople(IReadOnlyList<DecidedRow> rows)
    {
        var proposed = rows.GroupBy(row => row.ProposedByKey, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => (group.First().ProposedByName, Count: group.Count()),
                StringComparer.Ordinal
            );
        // To sign off one's own says nothing of two pairs of eyes.
        var signed = rows.Where(row => row.SignedByKey != row.ProposedByKey)
            .GroupBy(row => row.SignedByKey, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => (group.First().SignedByName, Count: group.Count()),
                StringComparer.Ordinal
            );
        return
        [
            .. proposed
                .Keys.Union(signed.Keys, StringComparer.Ordinal)
                .Select(key => new PersonCount(
                    proposed.TryGetValue(key, out var own) ? own.ProposedByName : signed[key].SignedByName,
                    own.Count,
                    signed.GetValueOrDefault(key).Count
                ))
                .OrderByDescending(person => person.Proposed + person.SignedOff)
                .ThenBy(person => person.Name, StringComparer.Ordinal),
        ];
    }

    private static TimeSpan? Median(IReadOnlyList<TimeSpan> sorted) =>
        sorted.Count == 0 ? null
        : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2]
        : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;

    private sealed record DecidedRow(
        Rating Rating,
        bool IsCorrection,
        string ProposedByKey,
        string ProposedByName,
        string SignedByKey,
        string SignedByName,
        DateTimeOffset At,
        DateTimeOffset CameIn
    );
}
