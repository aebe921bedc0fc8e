using System.Text;
using ClaimTracker.Core.Digests;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Tests.Chat;
using NodaTime;

namespace ClaimTracker.Host.Tests.Digests;

public sealed class DigestCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_reads_well_in_both_languages()
    {
        await using var room = await Newsroom.OpenAsync();
        room.Server.Join(room.Ben, room.Server.AddRole("Chiefs", Permissions.ManageGuild));
        var text = new StringBuilder();

        foreach (var person in new[] { room.Ann, room.Ben })
        {
            await room.ChooseAsync(new TeamWish { DigestChannel = "", Zone = "UTC" });
            var seat = person.In(room.Checks);
            await WriteAsync("nothing to stop", "off", null);
            await WriteAsync("preview of nothing", "preview", null);
            await WriteAsync("no such time", "schedule", new { day = "Monday", time = "soon" });
            await WriteAsync("no channel, no zone", "schedule", new { day = "Monday", time = "9" });
            await room.ChooseAsync(new TeamWish { Zone = "Europe/Paris" });
            await WriteAsync(
                "with a channel",
                "schedule",
                new
                {
                    day = "Friday",
                    time = "17 h 30",
                    channel = room.Digest,
                }
            );
            await WriteAsync("stopped", "off", null);

            async Task WriteAsync(string title, string verb, object? options)
            {
                var answer = await seat.Slash($"/digest {verb}", options, Stop).Settled();
                text.Append($"== {person.User.DisplayName}: {title}\n{room.Show(answer)}\n");
            }
        }

        Snapshot.Matches("Digests/commands.txt", text.ToString());
    }

    [Fact]
    public async Task A_schedule_is_kept_with_its_channel_and_lasts_over_a_restart()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.ChooseAsync(new TeamWish { Zone = "America/New_York" });

        await ScheduleAsync(room.Ann.In(room.Checks), "Sunday", "8:15 pm", room.Digest);
        await room.RestartAsync();

        await using var db = room.Databases.Open(await room.TeamOfAsync(room.Server));
        var schedule = (await db.ReadScheduleAsync(Stop))!;
        var settings = await db.ReadSettingsAsync(Stop);
        var local = Instant
            .FromDateTimeOffset(schedule.NextAt!.Value)
            .InZone(DateTimeZoneProviders.Tzdb["America/New_York"]);
        Assert.Equal($"{room.Digest.Id}", settings.DigestChannel);
        Assert.Equal((IsoDayOfWeek.Sunday, new LocalTime(20, 15)), (local.DayOfWeek, local.TimeOfDay));
        Assert.InRange(schedule.NextAt.Value - TimeProvider.System.GetUtcNow(), TimeSpan.Zero, TimeSpan.FromDays(7.1));
    }

    [Fact]
    public async Task What_the_bot_lacks_in_the_channel_is_said()
    {
        await using var room = await Newsroom.OpenAsync();
        room.Digest.Deny(room.Discord.World.App.Bot, Permissions.EmbedLinks);

        var answer = await ScheduleAsync(room.Ann.In(room.Checks), "Monday", "9:00", room.Digest);

        Assert.Contains($"⚠️ <#{room.Digest.Id}>: ClaimTracker lacks **Embed Links**", answer.Text);
    }

    [Fact]
    public async Task The_review_channel_serves_when_there_is_no_other()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.ChooseAsync(new TeamWish { ReviewChannel = $"{room.Checks.Id}" });

        var answer = await ScheduleAsync(room.Ann.In(room.Checks), "Monday", "9:00");

        Assert.Contains($"✅ <#{room.Checks.Id}>", answer.Text);
    }

    [Fact]
    public async Task Whoever_does_not_manage_the_server_changes_nothing()
    {
        await using var room = await Newsroom.OpenAsync();
        var seat = room.Cleo.In(room.Checks);

        var scheduling = await ScheduleAsync(seat, "Monday", "9:00", room.Digest);
        var stopping = await seat.Slash("/digest off", Stop).Settled();

        Assert.All([scheduling, stopping], answer => Assert.True(answer.IsPrivate));
        Assert.Equal("This is for people who manage the server; ask one of them.", scheduling.Text);
        Assert.Equal(scheduling.Text, stopping.Text);
        await using var db = room.Databases.Open(await room.TeamOfAsync(room.Server));
        Assert.Null(await db.ReadScheduleAsync(Stop));
        Assert.Null((await db.ReadSettingsAsync(Stop)).DigestChannel);
    }

    [Fact]
    public async Task A_preview_is_for_one_person_and_a_post_for_all_in_the_teams_language()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.AddRoadsAsync();
        await room.ChooseAsync(new TeamWish { Language = "fr" });

        var preview = await room.Cleo.In(room.Checks).Slash("/digest preview", Stop).Settled();
        var posted = await room.Cleo.In(room.Checks).Slash("/digest post", Stop).Settled();

        Assert.True(preview.IsPrivate);
        Assert.Equal("The next digest, so far", preview.Embeds[0].Title);
        Assert.False(posted.IsPrivate);
        Assert.StartsWith("Où en sont les choses · ", posted.Embeds[0].Title);
        Assert.Contains("The council closed two schools.", posted.Embeds[0].Description);
        await using var db = room.Databases.Open(await room.TeamOfAsync(room.Server));
        Assert.Empty((await db.ListDigestsAsync(before: null, 10, Stop)).Digests);
    }

    [Fact]
    public async Task Who_may_only_read_may_look_and_not_post()
    {
        await using var room = await Newsroom.OpenAsync();
        await room.OnlyReviewersAsync();

        var preview = await room.Cleo.In(room.Checks).Slash("/digest preview", Stop).Settled();
        var posted = await room.Cleo.In(room.Checks).Slash("/digest post", Stop).Settled();

        Assert.Equal("The next digest, so far", preview.Embeds[0].Title);
        Assert.StartsWith("This is for reviewers", posted.Text);
        Assert.True(posted.IsPrivate);
    }

    private static async Task<Answer> ScheduleAsync(Seat seat, string day, string time, Channel? channel = null)
    {
        var options = new Dictionary<string, object>(StringComparer.Ordinal) { ["day"] = day, ["time"] = time };
        if (channel is not null)
        {
            options["channel"] = channel;
        }

        return await seat.Slash("/digest schedule", options, Stop).Settled();
    }
}
