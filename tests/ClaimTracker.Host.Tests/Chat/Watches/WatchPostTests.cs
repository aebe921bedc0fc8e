using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Watches;
using ClaimTracker.Core.Watches.Feeds;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Outbox.Chat;
using ClaimTracker.Host.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Chat.Watches;

/// <summary>The words of the posts about watches; their delivery is the outbox's.</summary>
public sealed partial class WatchPostTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task What_the_posts_say_is_as_it_was_looked_at(string language)
    {
        await using var room = await Newsroom.OpenAsync();
        var article = await room.AddRoadsAsync();
        var culture = ChatLanguage.Of(language);
        var story = new StringBuilder();
        async Task TellAsync(string what, Post post) =>
            story.Append($"## {what}\n{Shown(await WriteAsync(room, post, culture))}\n\n");

        var watch = await AddWatchAsync(room);
        await TellAsync("An article came in", await AddItemAsync(room, watch, item => item.BringIn(article)));
        await TellAsync(
            "An article could not be brought in",
            await AddItemAsync(room, watch, item => item.Miss(WatchRefusals.Inside, again: null))
        );
        await TellAsync("A feed fails", await FailAsync(room, watch, 3, Noon.AddHours(1)));
        await TellAsync("A feed is given up", await FailAsync(room, watch, 3, Noon.AddDays(7)));
        await TellAsync("A feed is gone for good", await GoAsync(room, watch));

        Snapshot.Matches($"Chat/Snapshots/watch-posts.{language}.txt", story.ToString());
    }

    [Fact]
    public async Task An_article_without_claims_has_no_button_and_its_words_no_marks()
    {
        await using var room = await Newsroom.OpenAsync();
        var team = await room.EnsureTeamAsync(room.Server);
        var article = await room.Databases.AddAsync(
            team,
            new ArticleContent("@everyone <@7> [x](https://bad.example) **loud**", "Nothing to check here.", "en")
        );
        var watch = await AddWatchAsync(room);

        var message = await WriteAsync(
            room,
            await AddItemAsync(room, watch, item => item.BringIn(article)),
            ChatLanguage.English
        );

        Assert.Empty(message!.Components);
        Assert.DoesNotContain("<@7>", message.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](", message.Content, StringComparison.Ordinal);
        Assert.Contains("0 claims", message.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_works_again_or_was_paused_before_the_posts_turn_is_not_told_of()
    {
        await using var room = await Newsroom.OpenAsync();
        var watch = await AddWatchAsync(room);
        var post = await FailAsync(room, watch, 3, Noon.AddHours(1));
        Assert.NotNull(await WriteAsync(room, post, ChatLanguage.English));

        await ChangeAsync(room, watch, row => row.Resume(Noon));
        Assert.Null(await WriteAsync(room, post, ChatLanguage.English));
        await FailAsync(room, watch, 3, Noon.AddHours(5));
        Assert.Null(await WriteAsync(room, post, ChatLanguage.English));

        var second = await FailAsync(room, watch, 1, Noon.AddHours(6));
        Assert.NotNull(await WriteAsync(room, second, ChatLanguage.English));
        await ChangeAsync(room, watch, row => row.Pause());
        Assert.Null(await WriteAsync(room, second, ChatLanguage.English));
    }

    [Fact]
    public async Task The_longest_titles_and_reasons_fit_into_a_message()
    {
        await using var room = await Newsroom.OpenAsync();
        var watch = await AddWatchAsync(room, new string('*', 500), "https://news.example/" + new string('x', 1900));
        var post = await AddItemAsync(
            room,
            watch,
            item => item.Miss(WatchRefusals.NoSuchNumber(new string('_', 900)), again: null),
            new FeedItem(new string('`', 600), new Uri("https://news.example/" + new string('y', 1900)), ["k"])
        );

        Assert.NotNull(await WriteAsync(room, post, ChatLanguage.French));
        Assert.NotNull(await WriteAsync(room, await FailAsync(room, watch, 3, Noon.AddDays(9)), ChatLanguage.French));
    }

    private static Task<OutgoingMessage?> WriteAsync(Newsroom room, Post post, CultureInfo culture) =>
        room
            .Program.Services.GetServices<IPostWriter>()
            .Single(writer => writer.Kind == post.Kind)
            .WriteAsync(post, culture, Stop);

    private static async Task<WatchNumber> AddWatchAsync(
        Newsroom room,
        string title = "The Example",
        string address = "https://news.example/feed"
    )
    {
        var team = await room.EnsureTeamAsync(room.Server);
        var feed = new FeedReply.Read(new Feed(title, []), new Uri(address), null, null);
        await using var db = room.Databases.Open(team);
        // Far from due, and nobody reads it by itself.
        var watch = new Watch(
            team,
            new WatchNumber(3),
            feed,
            new("test:ann", "Ann"),
            "77",
            TimeSpan.FromDays(9999),
            Noon
        );
        db.Add(watch);
        await db.SaveChangesAsync(Stop);
        return watch.Number;
    }

    private static async Task<Post> AddItemAsync(
        Newsroom room,
        WatchNumber number,
        Action<WatchedItem> become,
        FeedItem? found = null
    )
    {
        await using var db = room.Databases.Open(await room.EnsureTeamAsync(room.Server));
        var watch = await db.Set<Watch>().SingleAsync(row => row.Number == number, Stop);
        var item = new WatchedItem(
            watch,
            found ?? new FeedItem("A *year* of roads", new Uri("https://news.example/roads"), ["k"]),
            Noon,
            Noon
        );
        become(item);
        db.Add(item);
        await db.SaveChangesAsync(Stop);
        return WatchedArticlePost.For(item, watch.Channel, Noon);
    }

    private static async Task<Post> FailAsync(Newsroom room, WatchNumber number, int times, DateTimeOffset now)
    {
        var watch = await ChangeAsync(
            room,
            number,
            row =>
            {
                for (var i = 0; i < times; i++)
                {
                    row.Fail(
                        new FeedReply.Failed(FeedRefusals.BrokenXml("news.example", 7)),
                        TimeSpan.FromDays(9999),
                        i == 0 && row.FailingSince is null ? now.AddHours(-1) : now
                    );
                }
            }
        );
        return WatchFailingPost.For(watch, now);
    }

    private static async Task<Post> GoAsync(Newsroom room, WatchNumber number)
    {
        var watch = await ChangeAsync(
            room,
            number,
            row =>
            {
                row.Resume(Noon);
                row.Fail(
                    new FeedReply.Failed(FeedRefusals.Gone("news.example"), IsGone: true),
                    TimeSpan.FromMinutes(15),
                    Noon
                );
            }
        );
        return WatchFailingPost.For(watch, Noon, isGone: true);
    }

    private static async Task<Watch> ChangeAsync(Newsroom room, WatchNumber number, Action<Watch> change)
    {
        await using var db = room.Databases.Open(await room.EnsureTeamAsync(room.Server));
        var watch = await db.Set<Watch>().SingleAsync(row => row.Number == number, Stop);
        change(watch);
        await db.SaveChangesAsync(Stop);
        return watch;
    }

    private static string Shown(OutgoingMessage? message) =>
        message is null
            ? "(nothing)"
            : $"{CommandId().Replace(message.Content!, ":…>")}\n{string.Join('\n', message.Components.OfType<ActionRow>().SelectMany(row => row.Components).OfType<Button>().Select(button => $"[{button.Label}]"))}";

    // Discord gives another in every run.
    [GeneratedRegex(@":\d{15,}>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandId();
}
