using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Simulator.Faults;
using ClaimTracker.Discord.Simulator.State;
using ClaimTracker.Host.Tests.Chat;

namespace ClaimTracker.Host.Tests.Outbox;

/// <summary>What the program posts by itself: in order, once, whatever Discord does meanwhile.</summary>
public sealed class OutboxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_standstill_each_is_posted_once_in_order_and_a_few_at_a_time()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.AddDueAsync(7);

        await room.SweepAsync();
        var first = DueFollowUps.NotesIn(room.Checks);
        await room.SweepAsync();
        await room.SweepAsync();
        await room.SweepAsync();
        await room.SweepAsync();

        Assert.Equal(["1", "2"], first);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], DueFollowUps.NotesIn(room.Checks));
        Assert.All(await room.PostsAsync(), post => Assert.Equal(PostState.Posted, post.State));
        Assert.All(room.Checks.Messages, message => Assert.Equal([room.Cleo.User], message.Pings.Users));
    }

    [Fact]
    public async Task An_answer_that_is_lost_makes_no_second_post()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.AddDueAsync(2);
        room.Discord.Faults.Add(Fault.DropAnswer().On("POST", "/messages").Times(5));

        for (var i = 0; i < 8; i++)
        {
            await room.SweepAsync();
            await Task.Delay(100, Stop);
        }

        Assert.Equal(["1", "2"], DueFollowUps.NotesIn(room.Checks));
        Assert.Equal(2, (await room.PostsAsync()).Count(post => post.Message is not null));
    }

    [Fact]
    public async Task When_Discord_has_forgotten_the_first_try_the_bot_finds_it_in_the_channel()
    {
        var clock = new JumpingClock();
        await using var room = await Newsroom.OpenAsync(clock, _ => { }, DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.AddDueAsync();
        room.Discord.Faults.Add(Fault.DropAnswer().On("POST", "/messages").Always());
        await room.SweepAsync();
        room.Discord.Faults.Clear();
        Assert.NotNull(Assert.Single(await room.PostsAsync()).OpenIn);

        clock.Jump(TimeSpan.FromHours(1));
        await room.SweepAsync();

        Assert.Equal(["1"], DueFollowUps.NotesIn(room.Checks));
        var post = Assert.Single(await room.PostsAsync());
        Assert.Equal((PostState.Posted, $"{room.Checks.Messages[0].Id}"), (post.State, post.Message));
    }

    [Fact]
    public async Task When_nobody_can_know_whether_it_stands_there_a_person_is_asked()
    {
        var clock = new JumpingClock();
        await using var room = await Newsroom.OpenAsync(clock, _ => { }, DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.AddDueAsync();
        room.Discord.Faults.Add(Fault.DropAnswer().On("POST", "/messages").Always());
        await room.SweepAsync();
        room.Discord.Faults.Clear();
        room.Checks.Deny(room.Server.Everyone, Permissions.ReadMessageHistory);

        clock.Jump(TimeSpan.FromHours(1));
        await room.SweepAsync();

        Assert.Equal(["1"], DueFollowUps.NotesIn(room.Checks));
        var post = Assert.Single(await room.PostsAsync());
        Assert.Equal((PostState.Undeliverable, PostTrouble.Unknown), (post.State, post.Trouble));
    }

    [Fact]
    public async Task What_lacks_a_permission_is_kept_and_comes_when_somebody_has_given_it()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.ChooseAsync(new TeamWish { ReviewChannel = $"{room.Digest.Id}" });
        await room.AddDueAsync(2);
        room.Digest.Deny(room.Server.Everyone, Permissions.SendMessages);

        await room.SweepAsync();
        var given = await room.PostsAsync();
        room.Digest.Allow(room.Server.Everyone, Permissions.SendMessages);
        var team = await room.TeamOfAsync(room.Server);
        var now = TimeProvider.System.GetUtcNow();
        var again = await room.Databases.RevivePostsAsync(team, now.AddDays(-1), now, Stop);
        await room.SweepAsync();

        Assert.All(
            given,
            post => Assert.Equal((PostState.Undeliverable, PostTrouble.MissingPermission), (post.State, post.Trouble))
        );
        Assert.Equal(2, again);
        Assert.Equal(["1", "2"], DueFollowUps.NotesIn(room.Digest));
    }

    [Fact]
    public async Task A_channel_that_is_gone_is_told_and_the_posts_go_to_the_next_one()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.ChooseAsync(new TeamWish { ReviewChannel = "1234567890" });
        await room.AddDueAsync();

        await room.SweepAsync();
        var gone = Assert.Single(await room.PostsAsync());
        await room.ChooseAsync(new TeamWish { ReviewChannel = $"{room.Digest.Id}" });
        var now = TimeProvider.System.GetUtcNow();
        await room.Databases.RevivePostsAsync(gone.TeamId, now.AddDays(-1), now, Stop);
        await room.SweepAsync();

        Assert.Equal((PostState.Undeliverable, PostTrouble.ChannelGone), (gone.State, gone.Trouble));
        Assert.Equal(["1"], DueFollowUps.NotesIn(room.Digest));
    }

    [Slow]
    [Fact]
    public async Task An_outage_of_ten_minutes_loses_nothing_doubles_nothing_and_keeps_the_order()
    {
        var clock = new JumpingClock();
        await using var room = await Newsroom.OpenAsync(clock, _ => { }, DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.AddDueAsync(3);
        room.Discord.Faults.Add(Fault.Status(503).On("POST", "/messages").Always());
        for (var minute = 1; minute <= 10; minute++)
        {
            clock.Jump(TimeSpan.FromMinutes(1));
            await room.SweepAsync();
        }

        var during = DueFollowUps.NotesIn(room.Checks);
        room.Discord.Faults.Clear();
        for (var minute = 11; minute <= 40; minute++)
        {
            clock.Jump(TimeSpan.FromMinutes(1));
            await room.SweepAsync();
        }

        Assert.Empty(during);
        Assert.Equal(["1", "2", "3"], DueFollowUps.NotesIn(room.Checks));
    }

    [Slow]
    [Fact]
    public async Task A_storm_of_refusals_for_haste_loses_nothing_and_doubles_nothing()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.AddDueAsync(6);
        room.Discord.Faults.Add(
            Fault
                .TooMany(LimitScope.Shared, TimeSpan.FromMilliseconds(30))
                .On("POST", "/messages")
                .WithChance(0.7)
                .Times(40)
        );

        for (var i = 0; i < 60 && DueFollowUps.NotesIn(room.Checks).Count < 6; i++)
        {
            await room.SweepAsync();
            await Task.Delay(50, Stop);
        }

        Assert.Equal(["1", "2", "3", "4", "5", "6"], DueFollowUps.NotesIn(room.Checks));
    }

    [Fact]
    public async Task Nothing_is_posted_where_the_bot_was_removed_and_all_of_it_when_it_is_back()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        var team = await room.TeamOfAsync(room.Server);
        await room.Databases.MoveAsync(team, isAway: true, "", TimeProvider.System, Stop);
        await room.AddDueAsync(2);

        await room.SweepAsync();
        var away = await room.PostsAsync();
        await room.Databases.MoveAsync(team, isAway: false, "", TimeProvider.System, Stop);
        await room.SweepAsync();

        Assert.Empty(away);
        Assert.Equal(["1", "2"], DueFollowUps.NotesIn(room.Checks));
    }

    [Fact]
    public async Task Two_programs_that_deliver_at_once_post_each_once()
    {
        await using var room = await Newsroom.OpenAsync(DueFollowUps.Slowly);
        await room.AddRoadsAsync();
        await room.AddDueAsync(6);

        for (var i = 0; i < 6; i++)
        {
            await Task.WhenAll(room.SweepAsync(), room.SweepAsync(), room.SweepAsync());
        }

        Assert.Equal(["1", "2", "3", "4", "5", "6"], DueFollowUps.NotesIn(room.Checks).Order());
    }
}
