using System.Globalization;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Outbox.Chat;
using ClaimTracker.Host.Tests.Chat;
using Permissions = ClaimTracker.Discord.Simulator.State.Permissions;

namespace ClaimTracker.Host.Tests.Outbox;

/// <summary>What the bot could not post is shown to those who can mend it.</summary>
public sealed partial class UndeliveredTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_trouble_is_told_with_what_to_do(string language)
    {
        await using var room = await Newsroom.OpenAsync();
        var team = await room.EnsureTeamAsync(room.Server);
        foreach (var trouble in Enum.GetValues<PostTrouble>())
        {
            await AddAsync(room, team, trouble);
        }

        await AddAsync(room, team, PostTrouble.NoChannel, "another");
        await AddAsync(room, team, PostTrouble.NoChannel, "a third");
        var posts = (await room.Get<UndeliveredReport>().ReadAsync(team, ChatLanguage.Of(language), Stop))!;
        await using (var db = room.Databases.Open(team))
        {
            db.RemoveRange(db.Set<Post>().Where(post => post.Trouble == PostTrouble.NoChannel));
            await db.SaveChangesAsync(Stop);
        }

        var fewer = (await room.Get<UndeliveredReport>().ReadAsync(team, ChatLanguage.Of(language), Stop))!;

        var text =
            $"# {posts.List.Title}\n{posts.List.Description}\n\n# {fewer.List.Title}\n{fewer.List.Description}\n";
        Snapshot.Matches($"Outbox/undelivered.{language}.txt", Time().Replace(text, "<TIME>"));
        Assert.Equal(2, posts.Buttons!.Components.Count);
    }

    [Fact]
    public async Task What_was_mended_is_sent_again_and_no_longer_shown()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.ChooseAsync(new TeamWish { ReviewChannel = $"{room.Digest.Id}" });
        await room.AddDueAsync(2);
        room.Digest.Deny(room.Server.Everyone, Permissions.SendMessages);
        await room.SweepAsync();
        var ann = room.Ann.In(room.Checks);

        var stuck = await ann.Slash("/setup", Stop);
        Assert.Equal(2, stuck.Embeds[1].Description!.Split('\n').Length);
        Assert.Contains($"in <#{room.Digest.Id}> ClaimTracker lacks **Send Messages**", stuck.Embeds[1].Description);
        room.Digest.Allow(room.Server.Everyone, Permissions.SendMessages);
        var sent = await stuck.Click("Send again", Stop).Settled();
        await room.SweepAsync();
        var fine = await ann.Slash("/setup", Stop);

        Assert.Contains("2 posts are being sent again.", room.Show(sent));
        Assert.Equal(["1", "2"], DueFollowUps.NotesIn(room.Digest));
        Assert.Single(fine.Embeds);
    }

    [Fact]
    public async Task What_nobody_needs_is_left_and_never_comes()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.ChooseAsync(new TeamWish { ReviewChannel = "1234567890" });
        await room.AddDueAsync();
        await room.SweepAsync();
        var ann = room.Ann.In(room.Checks);

        var stuck = await ann.Slash("/setup", Stop);
        var left = await stuck.Click("Leave it", Stop).Settled();
        await room.ChooseAsync(new TeamWish { ReviewChannel = $"{room.Digest.Id}" });
        await room.SweepAsync();

        Assert.Contains("1 post is left unsent.", room.Show(left));
        Assert.Empty(DueFollowUps.NotesIn(room.Digest));
        Assert.Single((await ann.Slash("/setup", Stop)).Embeds);
    }

    [Fact]
    public async Task Whoever_no_longer_manages_the_server_sends_nothing_again()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        var chiefs = room.Server.AddRole("Chiefs", Permissions.ManageGuild);
        room.Server.Join(room.Ben, chiefs);
        await room.ChooseAsync(new TeamWish { ReviewChannel = "1234567890" });
        await room.AddDueAsync();
        await room.SweepAsync();

        var stuck = await room.Ben.In(room.Checks).Slash("/setup", Stop);
        room.Server.MemberOf(room.Ben.User)!.Take(chiefs);
        var refused = await stuck.Click("Envoyer à nouveau", Stop).Settled();

        Assert.Contains("C’est réservé aux personnes qui gèrent le serveur", room.Show(refused));
        Assert.Equal(PostState.Undeliverable, Assert.Single(await room.PostsAsync()).State);
    }

    private static async Task AddAsync(Newsroom room, TeamId team, PostTrouble trouble, string? key = null)
    {
        var now = room.Get<TimeProvider>().GetUtcNow();
        var kinds = Enum.GetValues<PostKind>();
        var kind = kinds[(int)trouble % kinds.Length];
        var channel = trouble == PostTrouble.NoChannel ? null : "1234567890";
        var post = new Post(team, kind, key ?? $"{trouble}", "", PostPlace.Review, channel, now);
        var detail = trouble switch
        {
            PostTrouble.MissingPermission or PostTrouble.Unknown => Missing(),
            PostTrouble.Refused => "Invalid *form* body @everyone",
            _ => null,
        };
        if (trouble is PostTrouble.Busy or PostTrouble.Unreachable)
        {
            for (var i = 0; i < 3; i++)
            {
                post.Begin(channel!, now, TimeSpan.FromMinutes(1));
                post.PutOff(trouble, detail, isOpen: false, now.AddMinutes(1));
            }
        }
        else
        {
            post.GiveUp(trouble, detail, now);
        }

        await using var db = room.Databases.Open(team);
        db.Add(post);
        await db.SaveChangesAsync(Stop);
    }

    private static string Missing() =>
        ((ulong)(Discord.Guilds.Permissions.SendMessages | Discord.Guilds.Permissions.EmbedLinks)).ToString(
            CultureInfo.InvariantCulture
        );

    [GeneratedRegex(@"<t:\d+:\w>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
