using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ClaimTracker.Core.Tests.Digests;

/// <summary>A team with digests, and a clock that the test moves.</summary>
public abstract class DigestTests<TEngine> : WorkTests<TEngine>
    where TEngine : IEngine, new()
{
    internal static readonly WeeklyTime MondayAtNine = new(IsoDayOfWeek.Monday, 9 * 60);

    internal DigestDesk DigestDesk => new(Databases, Clock);

    // Each a new one: it remembers nothing.
    internal DigestSweep DigestSweep => new(Databases, Clock);

    internal Task SweepAsync() => DigestSweep.SweepAsync(Stop);

    internal async Task<DigestSchedule> ScheduleAsync(WeeklyTime time, string zone = "UTC", TeamMember? by = null)
    {
        by ??= Max;
        await Databases.SetUpAsync(by, new TeamWish { Zone = zone }, Clock.Now, Stop);
        Assert.True((await DigestDesk.ScheduleAsync(by, time, Stop)).Is(out var schedule, out _));
        return schedule;
    }

    internal async Task<DigestSchedule> ReadScheduleAsync(TeamId? team = null)
    {
        await using var db = Databases.Open(team ?? Team);
        return (await db.ReadScheduleAsync(Stop))!;
    }

    /// <summary>All of a team's, the oldest first.</summary>
    internal async Task<IReadOnlyList<Digest>> DigestsAsync(TeamId? team = null)
    {
        await using var db = Databases.Open(team ?? Team);
        return [.. (await db.ListDigestsAsync(before: null, 1000, Stop)).Digests.Reverse()];
    }

    internal async Task<IReadOnlyList<Post>> PostsAsync()
    {
        await using var db = Databases.Open(Team);
        return await db.Set<Post>().AsNoTracking().OrderBy(post => post.Id).ToListAsync(Stop);
    }

    internal void At(int year, int month, int day, int hour, int minute = 0, int second = 0) =>
        Clock.Now = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
}
