using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Faults;

namespace ClaimTracker.Discord.Tests.Peers;

/// <summary>Calls of a bot made with discord.js, in good times and bad: it must understand what the simulator answers.</summary>
public sealed class DiscordJsRestTests(DiscordJsFixture fixture) : IClassFixture<DiscordJsFixture>, IAsyncDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        fixture.ExpectNoFindings();
        return default;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Commands_are_set_for_one_server_or_for_all(bool isForOne)
    {
        var stage = await fixture.OpenAsync(Cancel);

        var made = await stage.Bot.DoAsync(
            "setCommands",
            new { guild = isForOne ? $"{stage.Server.Id}" : null },
            Cancel
        );

        Assert.Equal(["claim", "Check this claim"], made.AsArray().Select(command => Text(command!["name"])));
        Assert.Equal(["1", "3"], made.AsArray().Select(command => Text(command!["type"])));
        Assert.Equal("32", Text(made[0]!["permissions"]));
        Assert.Equal("""["add","show"]""", made[0]!["options"]!.ToJsonString());
    }

    [Fact]
    public async Task A_repeated_nonce_posts_once()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var message = new
        {
            channel = $"{stage.Channel.Id}",
            content = "Digest",
            nonce = "2026-W47",
        };

        var first = await stage.Bot.DoAsync("send", message, Cancel);
        var second = await stage.Bot.DoAsync("send", message, Cancel);

        Assert.Equal(Text(first["id"]), Text(second["id"]));
        Assert.Single(stage.Seat.Messages, card => card.Text == "Digest");
    }

    [Theory]
    [InlineData(LimitScope.Shared)]
    [InlineData(LimitScope.Global)]
    [InlineData(LimitScope.User)]
    public async Task A_call_that_came_too_soon_is_made_again(LimitScope scope)
    {
        var stage = await fixture.OpenAsync(Cancel);
        stage.Simulator.Faults.Add(Fault.TooMany(scope, TimeSpan.FromSeconds(1)).On("POST", "/messages"));

        var sent = await Send(stage, $"After {scope}");

        Assert.Equal($"After {scope}", Text(sent["content"]));
        Assert.Equal(1, stage.Simulator.Calls.TooManyOf(scope));
        Assert.Single(stage.Seat.Messages, card => card.Text == $"After {scope}");
    }

    [Fact]
    public async Task A_call_that_a_gateway_lost_is_made_again()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var before = stage.Simulator.Faults.Happened;
        stage.Simulator.Faults.Add(Fault.Status(502).On("POST", "/messages"));

        await Send(stage, "After 502");

        Assert.Equal(before + 1, stage.Simulator.Faults.Happened);
        Assert.Single(stage.Seat.Messages, card => card.Text == "After 502");
    }

    [Fact]
    public async Task A_refused_form_says_which_field_and_why()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var fields = new[] { new { name = "Fine", value = "x" }, new { name = "Long", value = new string('x', 1025) } };

        var refused = await Assert.ThrowsAsync<DiscordJsException>(() =>
            stage.Bot.DoAsync("sendEmbed", new { channel = $"{stage.Channel.Id}", fields }, Cancel)
        );

        Assert.Equal("50035", refused.Code);
        Assert.Equal(
            "Invalid Form Body\nembeds[0].fields[1].value[BASE_TYPE_MAX_LENGTH]: Must be 1024 or fewer in length.",
            refused.Message
        );
    }

    [Fact]
    public async Task A_file_goes_up_and_comes_down()
    {
        var stage = await fixture.OpenAsync(Cancel);

        var sent = await stage.Bot.DoAsync(
            "sendFile",
            new
            {
                channel = $"{stage.Channel.Id}",
                name = "proof.png",
                text = "not really a picture",
            },
            Cancel
        );

        var card = stage.Seat.Newest;
        Assert.Equal($"{card.Message.Id}", Text(sent["id"]));
        Assert.Equal("not really a picture", Text(sent["downloaded"]));
        Assert.Equal("Evidence", Assert.Single(card.Embeds).Title);
        Assert.StartsWith("http://127.0.0.1:", Text(sent["image"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_changed()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var sent = await Send(stage, "Frist");

        var edited = await stage.Bot.DoAsync(
            "edit",
            new
            {
                channel = $"{stage.Channel.Id}",
                message = Text(sent["id"]),
                content = "First",
            },
            Cancel
        );

        Assert.Equal("First", Text(edited["content"]));
        Assert.Equal("First", stage.Seat.Newest.Text);
    }

    [Fact]
    public async Task A_thread_is_opened_on_a_message()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var sent = await Send(stage, "C-17");

        var opened = await stage.Bot.DoAsync(
            "threadOn",
            new
            {
                channel = $"{stage.Channel.Id}",
                message = Text(sent["id"]),
                name = "C-17 Mali",
            },
            Cancel
        );

        Assert.Equal(Text(sent["id"]), Text(opened["thread"]!["id"]));
        Assert.Equal("C-17 Mali", Text(opened["thread"]!["name"]));
        Assert.Equal("1440", Text(opened["thread"]!["archiveAfter"]));
        var thread = Assert.Single(stage.Server.Channels, channel => channel.Name == "C-17 Mali");
        Assert.Equal("In the thread", stage.Ann.In(thread).Newest.Text);
    }

    [Fact]
    public async Task A_thread_is_opened_alone()
    {
        var stage = await fixture.OpenAsync(Cancel);

        var opened = await stage.Bot.DoAsync(
            "threadAlone",
            new { channel = $"{stage.Channel.Id}", name = "Airspace" },
            Cancel
        );

        Assert.Equal($"{stage.Channel.Id}", Text(opened["parent"]));
        Assert.Equal("11", Text(opened["type"]));
        Assert.Single(stage.Server.Channels, channel => channel.Name == "Airspace");
    }

    [Fact]
    public async Task A_direct_message_reaches_a_person()
    {
        var stage = await fixture.OpenAsync(Cancel);

        await stage.Bot.DoAsync("directMessage", new { user = $"{stage.Ann.Id}", content = "Due today" }, Cancel);

        Assert.Equal("Due today", stage.Ann.InDirect().Newest.Text);
    }

    private static Task<JsonNode> Send(DiscordJsStage stage, string content) =>
        stage.Bot.DoAsync("send", new { channel = $"{stage.Channel.Id}", content }, Cancel);

    private static string? Text(JsonNode? value) => value?.ToString();
}
