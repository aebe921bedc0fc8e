using ClaimTracker.Core.Digests;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Tests.Engines;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ClaimTracker.Core.Tests.Digests;

public sealed class DigestScheduleOnSqlite : DigestScheduleTests<SqliteEngine>;

public sealed class DigestScheduleOnSqlServer : DigestScheduleTests<SqlServerEngine>;

public abstract class DigestScheduleTests<TEngine> : DigestTests<TEngine>
    where TEngine : IEngine, new()
{
    [Fact]
    public async Task Only_a_manager_sets_digests_and_stops_them()
    {
        Assert.False((await DigestDesk.ScheduleAsync(Eva, MondayAtNine, Stop)).Is(out _, out var no));
        Assert.False((await DigestDesk.StopAsync(Eva, Stop)).Is(out _, out _));

        Assert.Contains("manage the server", no!.ToString());
        Assert.Null(await ReadScheduleAsync());
    }

    [Fact]
    public async Task The_first_digest_tells_of_the_week_before_it()
    {
        // A Wednesday; the team was made on Monday.
        At(2026, 3, 18, 12);

        var schedule = await ScheduleAsync(MondayAtNine, "Europe/Berlin");

        Assert.Equal(new LocalDate(2026, 3, 23), schedule.NextOn);
        Assert.Equal(new DateTimeOffset(2026, 3, 23, 8, 0, 0, TimeSpan.Zero), schedule.NextAt);
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 8, 0, 0, TimeSpan.Zero), schedule.ToldUntil);
    }

    [Fact]
    public async Task A_new_team_is_told_from_its_beginning()
    {
        At(2026, 3, 4, 12);

        var schedule = await ScheduleAsync(MondayAtNine);

        Assert.Equal(Some.Noon, schedule.ToldUntil);
    }

    [Fact]
    public async Task A_day_that_had_its_digest_gets_no_second_one()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 9);
        await SweepAsync();

        At(2026, 3, 9, 10);
        var schedule = await ScheduleAsync(MondayAtNine with { MinuteOfDay = 11 * 60 });

        Assert.Equal(new LocalDate(2026, 3, 16), schedule.NextOn);
    }

    [Fact]
    public async Task Another_day_leaves_no_gap()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 9);
        await SweepAsync();
        At(2026, 3, 15, 12);
        await ScheduleAsync(new WeeklyTime(IsoDayOfWeek.Saturday, 9 * 60));
        At(2026, 3, 21, 9);
        await SweepAsync();

        var digests = await DigestsAsync();

        Assert.Equal([new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 21)], digests.Select(one => one.On));
        Assert.Equal(digests[0].Until, digests[1].From);
    }

    [Fact]
    public async Task What_happened_while_there_were_no_digests_is_told_for_a_week_back()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 9);
        await SweepAsync();
        Assert.True((await DigestDesk.StopAsync(Max, Stop)).Is(out var stopped, out _));
        At(2026, 6, 5, 12);
        await SweepAsync();

        var schedule = await ScheduleAsync(MondayAtNine);

        Assert.True(stopped.WasWanted);
        Assert.Single(await DigestsAsync());
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero), schedule.ToldUntil);
    }

    [Fact]
    public async Task To_stop_what_never_began_changes_nothing()
    {
        Assert.True((await DigestDesk.StopAsync(Max, Stop)).Is(out var never, out _));
        await ScheduleAsync(MondayAtNine);
        await DigestDesk.StopAsync(Max, Stop);
        Assert.True((await DigestDesk.StopAsync(Max, Stop)).Is(out var again, out _));

        Assert.False(never.WasWanted);
        Assert.False(again.WasWanted);
    }

    [Fact]
    public async Task Who_changed_it_is_in_the_history_of_the_team()
    {
        await ScheduleAsync(MondayAtNine, "Europe/Paris");
        await ScheduleAsync(MondayAtNine with { MinuteOfDay = 570 }, "Europe/Paris");
        await DigestDesk.StopAsync(Max, Stop);

        await using var db = Databases.Open(Team);
        var lines = await db.Set<HistoryEntry>()
            .Where(entry => entry.SubjectKind == SubjectKind.Team && entry.What != TeamChanges.Zone)
            .OrderBy(entry => entry.Id)
            .Select(entry => $"{entry.ActorName} {entry.What}: {entry.Before} -> {entry.After}")
            .ToListAsync(Stop);
        Assert.Equal(
            [
                "Max scheduled-digest:  -> Monday 09:00 Europe/Paris",
                "Max scheduled-digest: Monday 09:00 Europe/Paris -> Monday 09:30 Europe/Paris",
                "Max stopped-digest: Monday 09:30 Europe/Paris -> ",
            ],
            lines
        );
    }

    [Fact]
    public async Task A_digest_is_posted_where_the_team_has_a_channel()
    {
        await LetAsync(new TeamWish { ReviewChannel = "100" });
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 9, 0, 30);
        await SweepAsync();

        var post = Assert.Single(await PostsAsync());

        Assert.Equal((PostKind.Digest, PostPlace.Digest), (post.Kind, post.Place));
        Assert.Equal("digest 2026-03-09", post.Key);
        Assert.Equal(new LocalDate(2026, 3, 9), DigestSweep.ReadDay(post));
    }

    [Fact]
    public async Task A_team_without_channels_has_its_digest_on_the_web_alone()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 9);
        await SweepAsync();

        Assert.Single(await DigestsAsync());
        Assert.Empty(await PostsAsync());
    }

    [Fact]
    public async Task A_preview_stores_nothing_and_tells_what_the_next_digest_would()
    {
        await ScheduleAsync(MondayAtNine);
        At(2026, 3, 9, 9);
        await SweepAsync();
        At(2026, 3, 12, 12);

        Assert.True((await DigestDesk.PreviewAsync(Mia, Stop)).Is(out var preview, out _));

        Assert.Equal(new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero), preview.From);
        Assert.Equal(Clock.Now, preview.Until);
        Assert.Equal(new LocalDate(2026, 3, 12), preview.On);
        Assert.Single(await DigestsAsync());
    }

    [Fact]
    public async Task Without_a_schedule_a_preview_tells_of_seven_days()
    {
        At(2026, 3, 20, 12);

        Assert.True((await DigestDesk.PreviewAsync(Mia, Stop)).Is(out var preview, out _));

        Assert.Equal(new DateTimeOffset(2026, 3, 13, 12, 0, 0, TimeSpan.Zero), preview.From);
    }
}
