using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Publishing;

/// <summary>How many published claims were decided in each week of the last half year, and how long that took.</summary>
/// <param name="FirstWeek">The Monday (UTC) that the first week begins with.</param>
/// <param name="PerWeek">Claims decided in each week from there on, by the verdict that the world reads now; <see cref="Weeks"/> of them.</param>
/// <param name="Waits">Claims by how long their article had been there when they were decided, as <see cref="Bounds"/> divides it.</param>
/// <param name="MedianDays">Half of them took at most so many whole days; absent when there are none.</param>
public sealed record PublishedPace(
    DateOnly FirstWeek,
    IReadOnlyList<int> PerWeek,
    IReadOnlyList<int> Waits,
    int? MedianDays
)
{
    public const int Weeks = 26;

    private const int MostDays = 400;

    /// <summary>The days at which a new group of waits begins: on the same day, 1 to 2, 3 to 6, 7 to 27, 28 and more.</summary>
    public static IReadOnlyList<int> Bounds { get; } = [0, 1, 3, 7, 28];

    public int Decided => PerWeek.Sum();

    internal static async Task<PublishedPace> OfAsync(
        IAsyncEnumerable<(DateTimeOffset Added, DateTimeOffset Decided)> claims,
        DateOnly firstWeek,
        CancellationToken cancellationToken
    )
    {
        var perWeek = new int[Weeks];
        var byDays = new int[MostDays + 1];
        await foreach (var (added, decided) in claims.WithCancellation(cancellationToken))
        {
            var day = DateOnly.FromDateTime(decided.UtcDateTime).DayNumber - firstWeek.DayNumber;
            if (day is >= 0 and < 7 * Weeks)
            {
                perWeek[day / 7]++;
                byDays[Math.Clamp((int)(decided - added).TotalDays, 0, MostDays)]++;
            }
        }

        return new PublishedPace(firstWeek, perWeek, GroupsOf(byDays), MedianOf(byDays));
    }

    private static int[] GroupsOf(int[] byDays)
    {
        var groups = new int[Bounds.Count];
        for (var days = 0; days < byDays.Length; days++)
        {
            groups[Bounds.Count(bound => bound <= days) - 1] += byDays[days];
        }

        return groups;
    }

    private static int? MedianOf(int[] byDays)
    {
        var half = (byDays.Sum() + 1) / 2;
        for (var (days, sum) = (0, 0); half > 0; days++)
        {
            sum += byDays[days];
            if (sum >= half)
            {
                return days;
            }
        }

        return null;
    }
}

public static class PublishedPaceQueries
{
    private const int DaysOfWeek = 7;

    /// <summary>The pace of the half year that ends with the week of <paramref name="now"/>. What was withdrawn does not count.</summary>
    public static Task<PublishedPace> ReadPaceAsync(
        this ClaimTrackerContext db,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var monday = today.AddDays(-(((int)today.DayOfWeek + DaysOfWeek - (int)DayOfWeek.Monday) % DaysOfWeek));
        var first = monday.AddDays(-DaysOfWeek * (PublishedPace.Weeks - 1));
        var from = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var claims = db.Publications()
            // Nothing changes before it was decided: the index on changes finds the rows.
            .Where(one => one.UpdatedAt >= from && one.DecidedAt >= from && one.WithdrawnAt == null)
            .Select(one => new ValueTuple<DateTimeOffset, DateTimeOffset>(
                // Not a join: a database may go through all articles for one.
                db.Set<Article>()
                    .Where(article => article.Id == one.ArticleId)
                    .Select(article => article.AddedAt)
                    .First(),
                one.DecidedAt
            ))
            .TagWith(nameof(ReadPaceAsync))
            .AsAsyncEnumerable();
        return PublishedPace.OfAsync(claims, first, cancellationToken);
    }
}
