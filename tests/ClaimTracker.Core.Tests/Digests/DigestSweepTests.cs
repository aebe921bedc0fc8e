using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using NodaTime;

namespace ClaimTracker.Core.Tests.Digests;

public sealed class DigestSweepOnSqlite : DigestSweepTests<SqliteEngine>;

public sealed class DigestSweepOnSqlServer : DigestSweepTests<SqlServerEngine>;

public abstract class DigestSweepTests<TEngine> : DigestTests<TEngine>
    where TEngine : IEngine, new()
{
    private static readonly LocalDate Monday = new(2026, 3, 9);

    [Fact]
    public async Task Nothing_comes_before_its_time()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 8, 59, 59);
        await SweepAsync();
        Assert.Empty(await DigestsAsync());

        At(2026, 3, 9, 9);
        await SweepAsync();
        await SweepAsync();

        var digest = Assert.Single(await DigestsAsync());
        Assert.Equal(Monday, digest.On);
        Assert.False(digest.IsLate);
    }

    [Fact]
    public async Task After_three_weeks_of_downtime_one_comes_late_and_tells_of_all_of_them()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 9);
        await SweepAsync();
        At(2026, 4, 1, 15);
        await SweepAsync();
        await SweepAsync();

        var digests = await DigestsAsync();

        Assert.Equal([Monday, new LocalDate(2026, 3, 30)], digests.Select(one => one.On));
        Assert.Equal(digests[0].Until, digests[1].From);
        Assert.Equal(Clock.Now, digests[1].Until);
        Assert.True(digests[1].IsLate);
        Assert.Equal(new DateTimeOffset(2026, 3, 30, 9, 0, 0, TimeSpan.Zero), digests[1].Content.DueAt);
        Assert.Equal(new LocalDate(2026, 4, 6), (await ReadScheduleAsync()).NextOn);
    }

    [Fact]
    public async Task Less_than_an_hour_is_not_late()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 10);
        await SweepAsync();

        Assert.False(Assert.Single(await DigestsAsync()).IsLate);
    }

    [Fact]
    public async Task Many_who_look_at_once_make_one_digest_and_one_post()
    {
        await LetAsync(new TeamWish { DigestChannel = "100" });
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 9, 0, 10);

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 8),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop },
            async (_, token) => await DigestSweep.SweepAsync(token)
        );

        Assert.Single(await DigestsAsync());
        Assert.Single(await PostsAsync());
        Assert.Equal(Monday.PlusWeeks(1), (await ReadScheduleAsync()).NextOn);
    }

    [Fact]
    public async Task A_team_that_is_away_gets_one_when_it_is_back()
    {
        await ScheduleAsync(MondayAtNine);
        await Databases.MoveAsync(Team, isAway: true, "", Clock, Stop);
        At(2026, 3, 18, 9);
        await SweepAsync();
        Assert.Empty(await DigestsAsync());

        await Databases.MoveAsync(Team, isAway: false, "Team", Clock, Stop);
        await SweepAsync();

        var digest = Assert.Single(await DigestsAsync());
        Assert.Equal((new LocalDate(2026, 3, 16), true), (digest.On, digest.IsLate));
    }

    [Fact]
    public async Task A_team_that_moves_east_past_the_time_gets_it_at_once_and_no_second_one()
    {
        At(2026, 3, 3, 12);
        await ScheduleAsync(MondayAtNine, "America/New_York");
        At(2026, 3, 9, 12);
        await SweepAsync();
        Assert.Empty(await DigestsAsync());

        await MoveAsync("Europe/Berlin");
        await SweepAsync();
        At(2026, 3, 9, 13, 30);
        await SweepAsync();

        Assert.Equal([Monday], (await DigestsAsync()).Select(one => one.On));
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 8, 0, 0, TimeSpan.Zero), (await ReadScheduleAsync()).NextAt);
    }

    [Fact]
    public async Task A_team_that_moves_west_before_the_time_gets_it_at_its_new_time()
    {
        await ScheduleAsync(MondayAtNine, "Europe/Berlin");
        At(2026, 3, 9, 7, 59);
        await MoveAsync("America/New_York");

        // Nobody has looked since: what was due by the old clock is not due by the new one.
        At(2026, 3, 9, 8, 1);
        await SweepAsync();
        Assert.Empty(await DigestsAsync());
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 13, 0, 0, TimeSpan.Zero), (await ReadScheduleAsync()).NextAt);

        At(2026, 3, 9, 13);
        await SweepAsync();

        Assert.Equal([Monday], (await DigestsAsync()).Select(one => one.On));
    }

    [Fact]
    public async Task A_team_that_moves_west_after_its_digest_gets_no_second_one_that_day()
    {
        await ScheduleAsync(MondayAtNine, "Europe/Berlin");
        At(2026, 3, 9, 8);
        await SweepAsync();

        await MoveAsync("America/New_York");
        for (var hour = 8; hour < 24; hour++)
        {
            At(2026, 3, 9, hour, 30);
            await SweepAsync();
        }

        Assert.Single(await DigestsAsync());
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 13, 0, 0, TimeSpan.Zero), (await ReadScheduleAsync()).NextAt);
    }

    [Fact]
    public async Task One_teams_trouble_keeps_no_other_waiting()
    {
        await ScheduleAsync(MondayAtNine);
        var other = PersonOf(OtherTeam, "Olga", Rank.Manager);
        await ScheduleAsync(MondayAtNine, by: other);
        At(2026, 3, 9, 9);
        await BreakAsync();

        var told = await Assert.ThrowsAsync<AggregateException>(SweepAsync);

        Assert.Single(told.InnerExceptions);
        Assert.Single(await DigestsAsync(OtherTeam));
    }

    private Task MoveAsync(string zone) => LetAsync(new TeamWish { Zone = zone });

    /// <summary>The key of the post is taken, as no key ever should be: our team's digest cannot be stored.</summary>
    private async Task BreakAsync()
    {
        await LetAsync(new TeamWish { DigestChannel = "100" });
        await using var db = Databases.Open(Team);
        db.Add(
            new Outbox.Post(
                Team,
                Outbox.PostKind.Digest,
                "digest 2026-03-09",
                "",
                Outbox.PostPlace.Digest,
                null,
                Clock.Now
            )
        );
        await db.SaveChangesAsync(Stop);
    }
}
