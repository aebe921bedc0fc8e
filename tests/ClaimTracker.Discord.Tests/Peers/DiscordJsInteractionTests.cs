using System.Text;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Discord.Tests.Peers;

/// <summary>Commands, buttons and modals of a bot made with discord.js: the simulator tells it of them as Discord does, and takes its answers.</summary>
public sealed class DiscordJsInteractionTests(DiscordJsFixture fixture)
    : IClassFixture<DiscordJsFixture>,
        IAsyncDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        fixture.ExpectNoFindings();
        return default;
    }

    [Fact]
    public async Task A_slash_command_comes_with_its_subcommand_and_its_file()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var file = new SimulatedFile("p.png", [1, 2, 3], "image/png");

        var running = stage.Seat.Slash("/claim add", new { text = "The moon is cheese", proof = file }, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);

        Assert.Equal("command", Text(told["kind"]));
        Assert.Equal("claim", Text(told["command"]));
        Assert.Equal("add", Text(told["subcommand"]));
        Assert.Equal("The moon is cheese", Text(told["text"]));
        Assert.Equal("p.png", Text(told["proof"]!["name"]));
        Assert.Equal("3", Text(told["proof"]!["size"]));
        Assert.Equal("image/png", Text(told["proof"]!["type"]));
        Assert.Equal("ann", Text(told["user"]));
        Assert.Equal($"{stage.Server.Id}", Text(told["guild"]));
        Assert.Equal($"{stage.Channel.Id}", Text(told["channel"]));
        Assert.Equal("en-US", Text(told["locale"]));
        Assert.Equal("true", Text(told["mayManage"]));
        await Reply(stage, told, "Noted");
        Assert.Equal("Noted", (await running).Text);
    }

    [Fact]
    public async Task A_reply_tells_which_message_it_became()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var running = stage.Seat.Slash("/claim add", new { text = "x" }, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);

        var replied = await Reply(stage, told, "Here");

        var answer = await running;
        Assert.Equal($"{answer.Card.Message.Id}", Text(replied["responseMessageId"]));
        Assert.Equal($"{answer.Card.Message.Id}", Text(replied["message"]!["id"]));
        Assert.Equal("Here", Text(replied["message"]!["content"]));
        Assert.False(answer.IsPrivate);
    }

    [Fact]
    public async Task A_private_reply_is_seen_by_one_person()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var running = stage.Seat.Slash("/claim add", new { text = "x" }, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);

        await stage.Bot.DoAsync("replyPrivately", new { interaction = Text(told["id"]), content = "For you" }, Cancel);
        var followUp = await stage.Bot.DoAsync(
            "followUp",
            new { interaction = Text(told["id"]), content = "More" },
            Cancel
        );

        var answer = await running;
        Assert.True(answer.IsPrivate);
        var more = Assert.Single(answer.Followups);
        Assert.Equal("More", more.Text);
        Assert.True(more.IsPrivate);
        Assert.Equal($"{more.Message.Id}", Text(followUp["id"]));
        Assert.Equal("true", Text(followUp["isPrivate"]));
    }

    [Fact]
    public async Task A_deferred_answer_becomes_a_layout_of_components_V2()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var running = stage.Seat.Slash("/claim add", new { text = "x" }, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);

        await stage.Bot.DoAsync("defer", new { interaction = Text(told["id"]) }, Cancel);
        var answer = await running;
        Assert.True(answer.IsThinking);
        var edited = await stage.Bot.DoAsync(
            "editWithComponentsV2",
            new { interaction = Text(told["id"]), text = "# C-17" },
            Cancel
        );

        await answer.Settled(Cancel);
        Assert.Equal("# C-17", answer.Text);
        Assert.Equal(["Open", "Read"], answer.Buttons.Select(button => button.Label));
        Assert.Equal("true", Text(edited["isComponentsV2"]));
        Assert.Equal("[17]", edited["componentTypes"]!.ToJsonString());
    }

    [Fact]
    public async Task An_answer_can_be_read_again_and_taken_away()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var running = stage.Seat.Slash("/claim add", new { text = "x" }, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);
        await Reply(stage, told, "For a while");
        var answer = await running;

        var fetched = await stage.Bot.DoAsync("fetchReply", new { interaction = Text(told["id"]) }, Cancel);
        await stage.Bot.DoAsync("deleteReply", new { interaction = Text(told["id"]) }, Cancel);

        Assert.Equal("For a while", Text(fetched["content"]));
        Assert.True(answer.Card.IsDeleted);
    }

    [Fact]
    public async Task Choices_complete_what_a_person_types()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var typing = stage.Seat.Suggest("/claim show", "claim", "mali", Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);

        var choices = new[] { new { name = "C-17 Mali controls its airspace", value = "17" } };
        await stage.Bot.DoAsync("suggest", new { interaction = Text(told["id"]), choices }, Cancel);

        Assert.Equal("autocomplete", Text(told["kind"]));
        Assert.Equal("show", Text(told["subcommand"]));
        Assert.Equal("claim", Text(told["name"]));
        Assert.Equal("mali", Text(told["value"]));
        Assert.Equal([new Choice("C-17 Mali controls its airspace", "17")], await typing);
    }

    [Fact]
    public async Task A_modal_is_shown_filled_in_and_read()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var running = stage.Seat.Slash("/claim add", new { text = "x" }, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);
        await stage.Bot.DoAsync("showModal", new { interaction = Text(told["id"]) }, Cancel);
        var modal = (await running).Modal;

        var file = new SimulatedFile("a.pdf", Encoding.ASCII.GetBytes("evidence"), "application/pdf");
        var submitting = modal.Submit(
            new
            {
                url = "https://example.org/a",
                stance = "Refutes",
                files = file,
            },
            Cancel
        );
        var submitted = await stage.Bot.NextInteractionAsync(Cancel);

        Assert.Equal("Cite evidence", modal.Title);
        Assert.Equal(["Address", "Stance", "Files"], modal.Inputs.Select(input => input.Label));
        Assert.Equal("modal", Text(submitted["kind"]));
        Assert.Equal("v1:cite:17", Text(submitted["customId"]));
        Assert.Equal("https://example.org/a", Text(submitted["url"]));
        Assert.Equal("""["refutes"]""", submitted["stance"]!.ToJsonString());
        Assert.Equal("""[{"name":"a.pdf","size":8}]""", submitted["files"]!.ToJsonString());
        await Reply(stage, submitted, "Cited");
        Assert.Equal("Cited", (await submitting).Text);
    }

    [Fact]
    public async Task A_command_on_a_message_comes_with_the_message()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var said = stage.Seat.Say("Mali controls its airspace!");

        var running = stage.Seat.Menu("Check this claim", said, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);

        Assert.Equal("message command", Text(told["kind"]));
        Assert.Equal("Check this claim", Text(told["command"]));
        Assert.Equal($"{said.Id}", Text(told["target"]!["id"]));
        Assert.Equal("Mali controls its airspace!", Text(told["target"]!["content"]));
        Assert.Equal("ann", Text(told["target"]!["author"]));
        await Reply(stage, told, "Checking");
        Assert.Equal("Checking", (await running).Text);
    }

    [Fact]
    public async Task A_button_changes_its_message()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var running = stage.Seat.Slash("/claim add", new { text = "x" }, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);
        var button = new { id = "v1:take:17", label = "Take" };
        await stage.Bot.DoAsync(
            "reply",
            new
            {
                interaction = Text(told["id"]),
                content = "Free",
                button,
            },
            Cancel
        );
        var card = (await running).Card;

        var clicking = card.Click("Take", Cancel);
        var clicked = await stage.Bot.NextInteractionAsync(Cancel);
        var updated = await stage.Bot.DoAsync(
            "update",
            new { interaction = Text(clicked["id"]), content = "Taken" },
            Cancel
        );

        Assert.Equal("button", Text(clicked["kind"]));
        Assert.Equal("v1:take:17", Text(clicked["customId"]));
        Assert.Equal($"{card.Message.Id}", Text(clicked["message"]));
        Assert.Equal("Taken", (await clicking).Text);
        Assert.Equal(card.Message.Id, (await clicking).Card.Message.Id);
        Assert.Empty(card.Buttons);
        Assert.Equal($"{card.Message.Id}", Text(updated["id"]));
    }

    [Fact]
    public async Task After_three_seconds_an_interaction_is_unknown()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var running = stage.Seat.Slash("/claim add", new { text = "x" }, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);
        var answer = await running;

        var late = await Assert.ThrowsAsync<DiscordJsException>(() => Reply(stage, told, "Late"));

        Assert.NotNull(answer.Failure);
        Assert.Equal("10062", late.Code);
        Assert.Equal("Unknown interaction", late.Message);
    }

    [Fact]
    public async Task An_interaction_is_answered_once()
    {
        var stage = await fixture.OpenAsync(Cancel);
        var running = stage.Seat.Slash("/claim add", new { text = "x" }, Cancel);
        var told = await stage.Bot.NextInteractionAsync(Cancel);
        await Reply(stage, told, "First");
        await running;

        // discord.js itself refuses a second reply, so the answer goes around its bookkeeping.
        var second = await Assert.ThrowsAsync<DiscordJsException>(() =>
            stage.Bot.DoAsync("replyAgain", new { interaction = Text(told["id"]), content = "Second" }, Cancel)
        );

        Assert.Equal("40060", second.Code);
    }

    private static Task<JsonNode> Reply(DiscordJsStage stage, JsonNode told, string content) =>
        stage.Bot.DoAsync("reply", new { interaction = Text(told["id"]), content }, Cancel);

    private static string? Text(JsonNode? value) => value?.ToString();
}
