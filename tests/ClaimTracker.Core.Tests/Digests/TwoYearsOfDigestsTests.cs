using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace ClaimTracker.Core.Tests.Digests;

/// <summary>Two years of digests over every kind of clock change, on a clock that jumps from one to the next.</summary>
[Slow]
public sealed class TwoYearsOfDigestsTests : DigestTests<SqliteEngine>
{
    private const int Weeks = 105;

    /// <summary>Each at the time of the week at which its clocks change, or close to it.</summary>
    [Theory]
    [InlineData("America/New_York", IsoDayOfWeek.Sunday, "02:30", 2026)]
    [InlineData("America/New_York", IsoDayOfWeek.Sunday, "01:30", 2026)]
    [InlineData("Europe/Berlin", IsoDayOfWeek.Sunday, "02:30", 2026)]
    [InlineData("Australia/Lord_Howe", IsoDayOfWeek.Sunday, "02:15", 2026)]
    [InlineData("Australia/Lord_Howe", IsoDayOfWeek.Sunday, "01:45", 2026)]
    [InlineData("Africa/Casablanca", IsoDayOfWeek.Sunday, "02:30", 2026)]
    [InlineData("Asia/Kathmandu", IsoDayOfWeek.Wednesday, "00:00", 2026)]
    [InlineData("Asia/Kathmandu", IsoDayOfWeek.Wednesday, "00:10", 1985)]
    [InlineData("Pacific/Apia", IsoDayOfWeek.Friday, "09:00", 2011)]
    [InlineData("Africa/Cairo", IsoDayOfWeek.Friday, "00:30", 2026)]
    [InlineData("Africa/Cairo", IsoDayOfWeek.Thursday, "23:30", 2026)]
    public async Task One_comes_on_each_day_at_its_time_whatever_is_restarted(
        string zone,
        IsoDayOfWeek weekday,
        string clock,
        int year
    )
    {
        var random = new Random(HashCode.Combine(year, (int)weekday));
        Assert.True(WeeklyTime.TryReadClock(clock, out var minute));
        var time = new WeeklyTime(weekday, minute);
        At(year, 1, 20, 12);
        var team = await AddTeamOfAsync();
        var schedule = await ScheduleAsync(time, zone, team);
        var first = schedule.NextOn;

        for (var week = 0; week < Weeks; week++)
        {
            var at = (await ReadScheduleAsync(team.Team)).NextAt!.Value;
            Clock.Now = at.AddSeconds(-1);
            await RestartedSweepAsync(random);
            Clock.Now = at.AddSeconds(random.Next(60));
            await RestartedSweepAsync(random);
            await RestartedSweepAsync(random);
        }

        var digests = await DigestsAsync(team.Team);
        Assert.Equal(Enumerable.Range(0, Weeks).Select(first.PlusWeeks), digests.Select(one => one.On));
        Assert.DoesNotContain(digests, one => one.IsLate);
        Assert.All(digests.Zip(digests.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
        Assert.All(digests, digest => AssertOnTime(digest, DateTimeZoneProviders.Tzdb[zone], time.Clock));
    }

    [Fact]
    public async Task A_team_that_keeps_moving_gets_one_for_each_week()
    {
        string[] zones = ["Pacific/Apia", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Honolulu"];
        var random = new Random(6);
        At(2026, 1, 20, 12);
        var team = await AddTeamOfAsync();
        var first = (await ScheduleAsync(MondayAtNine, zones[0], team)).NextOn;

        // Every three hours the program looks; every other day the team moves.
        for (var hour = 0; hour < 24 * 7 * 52; hour += 3)
        {
            Clock.Now = Clock.Now.AddHours(3);
            if (random.Next(16) == 0)
            {
                var zone = zones[random.Next(zones.Length)];
                await Databases.SetUpAsync(team, new TeamWish { Zone = zone }, Clock.Now, Stop);
            }

            await SweepAsync();
        }

        var digests = await DigestsAsync(team.Team);
        Assert.Equal(Enumerable.Range(0, digests.Count).Select(first.PlusWeeks), digests.Select(one => one.On));
        Assert.InRange(digests.Count, 51, 53);
        Assert.All(digests.Zip(digests.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
    }

    /// <summary>The wall shows that day and time; where the clocks jump over it, as much later as they jump.</summary>
    private static void AssertOnTime(Digest digest, DateTimeZone zone, LocalTime clock)
    {
        var wanted = digest.On.At(clock);
        var madeAt = Instant.FromDateTimeOffset(digest.MadeAt);
        var wall = madeAt.InZone(zone).LocalDateTime;
        var map = zone.MapLocal(wanted);
        // As plain seconds: Apia once jumped a whole day.
        var jump = map.Count == 0 ? map.LateInterval.WallOffset.Seconds - map.EarlyInterval.WallOffset.Seconds : 0;
        Assert.InRange(wall, wanted.PlusSeconds(jump), wanted.PlusSeconds(jump + 59));
        if (map.Count == 2)
        {
            Assert.True(madeAt < map.EarlyInterval.End, $"{digest.On} came at the second {clock}.");
        }
    }

    private async Task<TeamMember> AddTeamOfAsync() =>
        PersonOf(
            await Databases.EnsureTeamAsync(TeamKey.Parse($"test:{Guid.NewGuid():n}"), "Team", Clock, Stop),
            "Max",
            Rank.Manager
        );

    /// <summary>Sweeps, one time in three as a program that has just started: with services and connections of its own.</summary>
    private async Task RestartedSweepAsync(Random random)
    {
        if (random.Next(3) > 0)
        {
            await SweepAsync();
            return;
        }

        await using var program = new ServiceCollection()
            .AddSingleton(Database)
            .AddSingleton<TimeProvider>(Clock)
            .AddStorage()
            .AddDigests()
            .BuildServiceProvider();
        await program.GetRequiredService<Sweeps.ISweep>().SweepAsync(Stop);
    }
}
