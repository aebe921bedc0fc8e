using ClaimTracker.Discord.Guilds;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Simulator.Faults;

namespace ClaimTracker.Discord.Tests.Bot;

/// <summary>What the bot does in channels by itself.</summary>
public sealed class ChannelTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("drop")]
    [InlineData("answer lost")]
    [InlineData("502")]
    [InlineData("429")]
    [InlineData("broken")]
    public async Task A_post_with_a_nonce_arrives_once_whatever_happens_on_the_way(string fault)
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        desk.Discord.Faults.Add(
            (
                fault switch
                {
                    "drop" => Fault.Drop(),
                    "answer lost" => Fault.DropAnswer(),
                    "502" => Fault.Status(502),
                    "broken" => Fault.BrokenJson(502),
                    _ => Fault.TooMany(LimitScope.User, TimeSpan.FromSeconds(0.2)),
                }
            ).On("POST", "/messages")
        );

        await desk.Get<MessageEndpoints>()
            .PostAsync(desk.ChecksId, OutgoingMessage.Create("The digest."), Nonce.Of("digest", "2026-W47"), Stop);

        Assert.Equal("The digest.", Assert.Single(desk.Seat.Messages).Text);
        Assert.Equal(1, desk.Discord.Faults.Happened);
    }

    [Fact]
    public async Task A_post_without_a_nonce_is_not_repeated_into_the_dark()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        desk.Discord.Faults.Add(Fault.DropAnswer().On("POST", "/messages"));

        await Assert.ThrowsAsync<DiscordUnreachableException>(() =>
            desk.Get<MessageEndpoints>().PostAsync(desk.ChecksId, OutgoingMessage.Create("Once."), nonce: null, Stop)
        );

        Assert.Single(desk.Seat.Messages);
    }

    [Fact]
    public async Task A_message_is_replaced_read_listed_answered_and_deleted()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        var messages = desk.Get<MessageEndpoints>();

        var first = await messages.PostAsync(desk.ChecksId, ClaimHandlers.Card("C-3"), nonce: null, Stop);
        var second = await messages.PostAsync(
            desk.ChecksId,
            OutgoingMessage.Create("Seen."),
            nonce: null,
            first.Id,
            Stop
        );
        await messages.ReplaceAsync(desk.ChecksId, first.Id, OutgoingMessage.Create("Gone."), Stop);
        var listed = await messages.ListAsync(desk.ChecksId, 10, before: null, Stop);
        await messages.DeleteAsync(desk.ChecksId, second.Id, Stop);

        Assert.Equal([second.Id, first.Id], listed.Select(message => message.Id));
        Assert.Equal("Gone.", (await messages.GetAsync(desk.ChecksId, first.Id, Stop)).Content);
        var left = Assert.Single(desk.Seat.Messages);
        Assert.Equal(("Gone.", 0, 0), (left.Text, left.Embeds.Count, left.Buttons.Count));
    }

    [Fact]
    public async Task Threads_forum_posts_and_conversations_of_two_are_opened()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        var forum = desk.Server.AddForum("stories");
        var threads = desk.Get<ThreadEndpoints>();
        var messages = desk.Get<MessageEndpoints>();

        var message = await messages.PostAsync(desk.ChecksId, OutgoingMessage.Create("A claim."), nonce: null, Stop);
        var below = await threads.StartAsync(desk.ChecksId, message.Id, "C-3", Stop);
        var alone = await threads.StartAsync(desk.ChecksId, "Talk", Stop);
        var post = await threads.PostAsync(new Snowflake(forum.Id), "Story", OutgoingMessage.Create("A story."), Stop);
        var two = await desk.Get<GuildEndpoints>().OpenConversationAsync(new Snowflake(desk.Ann.Id), Stop);
        await messages.PostAsync(two.Id, OutgoingMessage.Create("For you."), nonce: null, Stop);

        Assert.Equal((message.Id, ChannelType.PublicThread), (below.Id, below.Type));
        Assert.Equal(("Talk", ChannelType.PublicThread), (alone.Name, alone.Type));
        Assert.Equal("Story", post.Name);
        Assert.Equal("For you.", desk.Ann.InDirect().Newest.Text);
    }

    [Fact]
    public async Task A_missing_permission_is_named_with_its_channel()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        desk.Checks.Deny(
            desk.Server.Everyone,
            ClaimTracker.Discord.Simulator.State.Permissions.EmbedLinks
                | ClaimTracker.Discord.Simulator.State.Permissions.SendMessages
        );

        var missing = await Assert.ThrowsAsync<MissingPermissionException>(() =>
            desk.Get<MessageEndpoints>().PostAsync(desk.ChecksId, ClaimHandlers.Card("C-3"), nonce: null, Stop)
        );

        Assert.Equal(Permissions.SendMessages | Permissions.EmbedLinks, missing.Missing);
        Assert.Equal(
            $"The bot needs Send Messages, Embed Links in channel {desk.ChecksId}; somebody who manages the server can give it to the bot's role.",
            missing.Message
        );
    }
}
