using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Discord.Simulator.Faults;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Teams.Chat;
using ClaimTracker.Host.Tests.Chat;
using Microsoft.EntityFrameworkCore;
using Member = ClaimTracker.Discord.Guilds.Member;
using User = ClaimTracker.Discord.Guilds.User;

namespace ClaimTracker.Host.Tests.Teams;

public sealed partial class SetupTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_message_reads_well_in_both_languages()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        newsroom.Server.Join(newsroom.Ben, newsroom.Server.AddRole("Chiefs", Permissions.ManageGuild));
        newsroom.Digest.Deny(newsroom.Server.Everyone, Permissions.SendMessages | Permissions.EmbedLinks);
        newsroom.Digest.Deny(newsroom.Discord.World.App.Bot, Permissions.SendMessages | Permissions.EmbedLinks);
        var text = new StringBuilder();

        foreach (var person in new[] { newsroom.Ann, newsroom.Ben })
        {
            var seat = person.In(newsroom.Checks);
            await WriteAsync("as new", new { forget = "everything" });
            await WriteAsync(
                "everything chosen",
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["review-channel"] = newsroom.Checks,
                    ["digest-channel"] = newsroom.Digest,
                    ["time-zone"] = "Europe/Paris",
                    ["language"] = "fr",
                    ["reviewer-role"] = newsroom.Reviewers,
                    ["editor-role"] = newsroom.Editors,
                    ["second-person"] = false,
                    ["stale-after"] = 7,
                }
            );
            await WriteAsync("shown again", options: null);
            await WriteAsync(
                "no such zone",
                new Dictionary<string, object>(StringComparer.Ordinal) { ["time-zone"] = "Gotham" }
            );

            async Task WriteAsync(string title, object? options)
            {
                var answer = await seat.Slash("/setup", options, Stop);
                text.Append($"== {person.User.DisplayName}: {title}\n{newsroom.Show(answer)}\n");
            }
        }

        Snapshot.Matches("Teams/setup.txt", Clock().Replace(text.ToString(), "HH:mm"));
    }

    [Fact]
    public async Task What_is_chosen_counts_at_once_is_kept_and_is_in_the_history()
    {
        await using var newsroom = await Newsroom.OpenAsync();

        await newsroom
            .Ann.In(newsroom.Checks)
            .Slash(
                "/setup",
                new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["review-channel"] = newsroom.Checks,
                    ["time-zone"] = "new york",
                    ["reviewer-role"] = newsroom.Reviewers,
                },
                Stop
            );
        await newsroom.RestartAsync();

        var team = await newsroom.TeamOfAsync(newsroom.Server);
        await using var db = newsroom.Databases.Open(team);
        var settings = await db.ReadSettingsAsync(Stop);
        var changes = await db.Set<HistoryEntry>().Select(entry => entry.What).ToListAsync(Stop);
        Assert.Equal($"{newsroom.Checks.Id}", settings.ReviewChannel);
        Assert.Equal("America/New_York", settings.Zone);
        Assert.Equal($"{newsroom.Reviewers.Id}", settings.ReviewerRole);
        Assert.Equal(
            [TeamChanges.ReviewChannel, TeamChanges.ReviewerRole, TeamChanges.Zone],
            changes.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("review-channel")]
    [InlineData("digest-channel")]
    [InlineData("time-zone")]
    [InlineData("language")]
    [InlineData("reviewer-role")]
    [InlineData("editor-role")]
    [InlineData("second-person")]
    [InlineData("stale-after")]
    [InlineData("everything")]
    public async Task A_choice_can_be_taken_back_and_the_others_stay(string choice)
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var seat = newsroom.Ann.In(newsroom.Checks);
        var asNew = await ReadAsync();
        await seat.Slash(
            "/setup",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["review-channel"] = newsroom.Checks,
                ["digest-channel"] = newsroom.Digest,
                ["time-zone"] = "Asia/Tokyo",
                ["language"] = "fr",
                ["reviewer-role"] = newsroom.Reviewers,
                ["editor-role"] = newsroom.Editors,
                ["second-person"] = false,
                ["stale-after"] = 1,
            },
            Stop
        );
        var chosen = await ReadAsync();

        await seat.Slash("/setup", new { forget = choice }, Stop);

        var after = await ReadAsync();
        Assert.Equal(8, chosen.Count);
        Assert.All(chosen, pair => Assert.NotEqual(asNew[pair.Key], pair.Value));
        Assert.All(
            after,
            pair =>
                Assert.Equal(
                    choice == "everything" || choice == pair.Key ? asNew[pair.Key] : chosen[pair.Key],
                    pair.Value
                )
        );

        async Task<Dictionary<string, string?>> ReadAsync()
        {
            await seat.Slash("/setup", Stop);
            await using var db = newsroom.Databases.Open(await newsroom.TeamOfAsync(newsroom.Server));
            var settings = await db.ReadSettingsAsync(Stop);
            return new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["review-channel"] = settings.ReviewChannel,
                ["digest-channel"] = settings.DigestChannel,
                ["time-zone"] = settings.Zone,
                ["language"] = settings.Language,
                ["reviewer-role"] = settings.ReviewerRole,
                ["editor-role"] = settings.EditorRole,
                ["second-person"] = $"{settings.NeedsSecondPerson}",
                ["stale-after"] = $"{settings.StaleAfterDays}",
            };
        }
    }

    [Fact]
    public async Task What_is_given_counts_for_more_than_what_is_forgotten_and_everyone_is_no_role()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var seat = newsroom.Ann.In(newsroom.Checks);
        var options = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["reviewer-role"] = newsroom.Reviewers,
            ["editor-role"] = newsroom.Editors,
        };
        await seat.Slash("/setup", options, Stop);

        options["reviewer-role"] = newsroom.Server.Everyone;
        options["forget"] = "everything";
        await seat.Slash("/setup", options, Stop);

        await using var db = newsroom.Databases.Open(await newsroom.TeamOfAsync(newsroom.Server));
        var settings = await db.ReadSettingsAsync(Stop);
        Assert.Null(settings.ReviewerRole);
        Assert.Equal($"{newsroom.Editors.Id}", settings.EditorRole);
    }

    [Fact]
    public async Task Only_those_who_manage_the_server_are_offered_it()
    {
        await using var newsroom = await Newsroom.OpenAsync();

        await Assert.ThrowsAsync<NotPossibleException>(() => newsroom.Cleo.In(newsroom.Checks).Slash("/setup", Stop));
    }

    [Fact]
    public async Task Whoever_gets_at_it_without_managing_the_server_is_refused_and_nothing_changes()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        // A server can offer a command to people whom the definition keeps out.
        var from = new InteractionSource(
            new Snowflake(1),
            new Snowflake(2),
            new InteractionToken("a token"),
            ReceivedAt: 0,
            new User(new Snowflake(3), "eve"),
            new Member(User: null, Roles: [], Permissions: Discord.Guilds.Permissions.ManageMessages),
            new Snowflake(newsroom.Server.Id)
        );

        var reply = await newsroom
            .Get<SetupHandler>()
            .HandleAsync(
                new SlashInteraction(from, "setup", new Snowflake(4), OptionValues.None),
                conversation: null!,
                Stop
            );

        var refusal = Assert.IsType<Reply.Show>(reply);
        Assert.True(refusal.IsRefusal);
        Assert.Equal("This is for people who manage the server; ask one of them.", refusal.Message.Content);
    }

    [Fact]
    public async Task What_the_bot_lacks_is_said_for_each_channel_and_mended_by_nothing_but_permissions()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var bot = newsroom.Discord.World.App.Bot;
        newsroom.Checks.Deny(bot, Permissions.AttachFiles | Permissions.ReadMessageHistory);
        newsroom.Digest.Deny(bot, Permissions.ViewChannel);
        var options = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["review-channel"] = newsroom.Checks,
            ["digest-channel"] = newsroom.Digest,
        };

        var lacking = await newsroom.Ann.In(newsroom.Server.AddTextChannel("office")).Slash("/setup", options, Stop);
        newsroom.Checks.Allow(bot, Permissions.AttachFiles | Permissions.ReadMessageHistory);
        newsroom.Digest.Allow(bot, Permissions.ViewChannel);
        var mended = await newsroom.Ann.In(newsroom.Checks).Slash("/setup", Stop);

        var lines = lacking.Embeds[0].Description!.Split('\n');
        Assert.True(lacking.IsPrivate);
        Assert.StartsWith(
            $"⚠️ <#{newsroom.Checks.Id}>: ClaimTracker lacks **Attach Files, Read Message History**.",
            lines[0]
        );
        Assert.StartsWith($"⚠️ <#{newsroom.Digest.Id}>: ClaimTracker lacks **View Channel", lines[1]);
        Assert.All(mended.Embeds[0].Description!.Split('\n'), line => Assert.StartsWith("✅", line));
    }

    [Fact]
    public async Task When_Discord_cannot_be_asked_the_choice_is_kept_and_that_is_said()
    {
        await using var newsroom = await Newsroom.OpenAsync(("Discord:Rest:Tries", "1"));
        newsroom.Discord.Faults.Add(Fault.Status(503).On("GET", $"/channels/{newsroom.Checks.Id}").Always());
        newsroom.Discord.Faults.Add(
            Fault.Refuse(404, 10003, "Unknown Channel").On("GET", $"/channels/{newsroom.Digest.Id}").Always()
        );
        var options = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["review-channel"] = newsroom.Checks,
            ["digest-channel"] = newsroom.Digest,
        };

        var answer = await newsroom.Ann.In(newsroom.Checks).Slash("/setup", options, Stop);

        var lines = answer.Embeds[0].Description!.Split('\n');
        Assert.Contains("Discord could not say", lines[0]);
        Assert.Contains("not there any more", lines[1]);
        Assert.Contains($"<#{newsroom.Checks.Id}>", answer.Embeds[0].Fields[0].Value);
    }

    [GeneratedRegex(@"\b\d\d:\d\d\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
