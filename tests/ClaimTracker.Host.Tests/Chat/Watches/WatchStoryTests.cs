using System.Text;
using ClaimTracker.Core.Watches;
using ClaimTracker.Core.Watches.Feeds;
using ClaimTracker.Discord.Simulator.People;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Host.Tests.Chat.Watches;

/// <summary>Everything that is said about watches, as one person meets it; in both languages, to be read.</summary>
public sealed class WatchStoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-US", "watches.en.txt")]
    [InlineData("fr", "watches.fr.txt")]
    public async Task A_feed_is_watched_paused_resumed_and_removed(string locale, string file)
    {
        await using var site = await WatchedSite.StartAsync();
        await using var room = await site.OpenNewsroomAsync(locale, ("Watches:MostPerTeam", "3"));
        var seat = (locale == "fr" ? room.Ben : room.Cleo).In(room.Checks);
        var story = new StringBuilder();
        void Tell(string what, string shown) => story.Append($"## {what}\n{site.WithoutPort(shown)}\n\n");
        async Task SeeAsync(string command, object? options = null)
        {
            var answer = await seat.Slash(command, options, Stop).Settled();
            Tell(command, room.Show(answer));
        }

        await SeeAsync("/watch list");
        await SeeAsync("/watch add", new { address = "the morning news" });
        await SeeAsync("/watch add", new { address = site.At("/none") });
        await SeeAsync("/watch add", new { address = site.At("/gone", "old.example") });
        await SeeAsync("/watch add", new { address = site.At("/morning") });
        await SeeAsync("/watch add", new { address = site.At("/morning/") });
        await SeeAsync("/watch add", new { address = site.At("/noon") });
        await SeeAsync("/watch add", new { address = site.At("/evening") });
        await SeeAsync("/watch add", new { address = site.At("/night") });
        await SeeAsync("/watch pause", new { watch = "W-2" });
        await SeeAsync("/watch pause", new { watch = "2" });
        await FailAsync(room, new WatchNumber(1), TimeSpan.FromHours(2));
        await FailAsync(room, new WatchNumber(3), TimeSpan.FromDays(8));
        await SeeAsync("/watch list");
        await SeeAsync("/watch resume", new { watch = "W-2" });
        await SeeAsync("/watch resume", new { watch = "W-2" });
        await SeeAsync("/watch resume", new { watch = "evening" });
        var choices = await seat.Suggest("/watch remove", "watch", "ev", Stop);
        Tell("Suggestions for “ev”", string.Join('\n', choices.Select(choice => $"{choice.Name} = {choice.Value}")));

        var asking = await seat.Slash("/watch remove", new { watch = "W-3" }, Stop).Settled();
        Tell("/watch remove", room.Show(asking));
        var button = locale == "fr" ? "Ne plus suivre" : "Stop watching";
        Tell("Removed", room.Show(await asking.Click(button, Stop).Settled()));
        Tell("Removed again", room.Show(await asking.Click(button, Stop).Settled()));
        await SeeAsync("/watch remove", new { watch = "W-9" });

        Snapshot.Matches($"Chat/Snapshots/{file}", story.ToString());
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        await using var site = await WatchedSite.StartAsync();
        await using var room = await site.OpenNewsroomAsync();
        var seat = room.Cleo.In(room.Checks);
        await seat.Slash("/watch add", new { address = site.At("/0") }, Stop).Settled();
        await FillAsync(room, site, 11);

        var first = await seat.Slash("/watch list", Stop).Settled();
        Assert.Equal(10, Lines(first));
        var second = await first.Click("Next", Stop).Settled();
        Assert.Equal(2, Lines(second));
        Assert.Equal(10, Lines(await second.Click("Back", Stop).Settled()));
    }

    [Fact]
    public async Task Who_does_not_review_may_look_and_change_nothing()
    {
        await using var site = await WatchedSite.StartAsync();
        await using var room = await site.OpenNewsroomAsync();
        await room.Ann.In(room.Checks).Slash("/watch add", new { address = site.At("/noon") }, Stop).Settled();
        await room
            .Ann.In(room.Checks)
            .Slash("/setup", new Dictionary<string, object> { ["reviewer-role"] = room.Reviewers }, Stop)
            .Settled();
        var seat = room.Cleo.In(room.Checks);

        Assert.Contains("W-1", room.Show(await seat.Slash("/watch list", Stop).Settled()), StringComparison.Ordinal);
        foreach (var command in new[] { "/watch pause", "/watch resume", "/watch remove" })
        {
            var shown = room.Show(await seat.Slash(command, new { watch = "W-1" }, Stop).Settled());
            Assert.Contains("(private)", shown, StringComparison.Ordinal);
            Assert.Contains("reviewer", shown, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static int Lines(Answer answer) => answer.Card.Embeds.Single().Description!.Split("**W-").Length - 1;

    private static async Task FailAsync(Newsroom room, WatchNumber number, TimeSpan ago)
    {
        await using var db = room.Databases.Open(await room.TeamOfAsync(room.Server));
        var watch = await db.Set<Watch>().SingleAsync(row => row.Number == number, Stop);
        var now = TimeProvider.System.GetUtcNow();
        var failed = new FeedReply.Failed(FeedRefusals.BrokenXml("news.example", 7), TimeSpan.FromHours(6));
        for (var i = 0; i < 5; i++)
        {
            watch.Fail(failed, TimeSpan.FromMinutes(15), i == 0 ? now - ago : now);
        }

        await db.SaveChangesAsync(Stop);
    }

    private static async Task FillAsync(Newsroom room, WatchedSite site, int count)
    {
        var team = await room.TeamOfAsync(room.Server);
        await using var db = room.Databases.Open(team);
        db.AddRange(
            Enumerable
                .Range(2, count)
                .Select(i => new Watch(
                    team,
                    new WatchNumber(i),
                    new FeedReply.Read(new Feed($"Feed {i}", []), new Uri(site.At($"/{i}")), null, null),
                    new("test:ann", "Ann"),
                    channel: null,
                    TimeSpan.FromDays(1),
                    TimeProvider.System.GetUtcNow()
                ))
        );
        await db.SaveChangesAsync(Stop);
    }
}
