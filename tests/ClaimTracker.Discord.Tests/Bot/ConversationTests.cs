using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Discord.Tests.Bot;

/// <summary>A person and the bot, through everything that a person can do.</summary>
public sealed class ConversationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_claim_is_found_shown_cited_and_rated()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);

        var choices = await desk.Seat.Suggest("/claim show", "claim", "C-1", Stop);
        var card = await desk.Seat.Slash("/claim show", new { claim = choices[0].Value }, Stop);
        var form = (await card.Click("Cite", Stop)).Modal;
        await form.Submit(
            new
            {
                address = "https://example.org/a",
                stance = "Refutes",
                copy = new SimulatedFile("a.png", [1]),
            },
            Stop
        );
        var rated = await card.Select("Rating", ["True"], Stop);

        Assert.Equal("C-17", card.Embeds[0].Title);
        Assert.Equal("Cite evidence", form.Title);
        Assert.Equal("https://example.org/a refutes 1", Assert.Single(card.Embeds[0].Fields).Value);
        Assert.Equal(("C-17 was rated 5.", true), (rated.Text, rated.IsPrivate));
    }

    [Fact]
    public async Task A_file_comes_with_its_name_and_only_to_the_one_who_asked()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);

        var answer = await desk.Seat.Slash("/claim export", Stop);

        Assert.Equal("claims é.csv", Assert.Single(answer.Card.Files).Name);
        Assert.Empty(desk.Ben.In(desk.Checks).Messages);
    }

    [Fact]
    public async Task A_slow_command_thinks_tells_how_far_it_is_and_ends_in_a_layout()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);

        var answer = await desk.Seat.Slash("/read", new { file = new SimulatedFile("story.txt", [1, 2]) }, Stop);
        Assert.True(answer.IsThinking);
        var done = await desk.Seat.Sees(
            card => card.Text.StartsWith("Read story.txt.", StringComparison.Ordinal),
            Stop
        );

        Assert.Equal("Cite", Assert.Single(done.Buttons).Label);
        Assert.Equal("Cite evidence", (await done.Click("Cite", Stop)).Modal.Title);
    }

    [Fact]
    public async Task A_message_s_menu_gives_its_words_and_nobody_is_pinged_by_them()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);
        var said = desk.Ben.In(desk.Checks).Say("@everyone the moon is **cheese**");

        var answer = await desk.Seat.Menu("Track claims", said, Stop);

        Assert.Equal(@"Tracked: \@everyone the moon is \*\*cheese\*\*", answer.Text);
    }

    [Fact]
    public async Task A_person_s_menu_gives_the_person()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);

        Assert.Equal("Ben", (await desk.Seat.Menu("Who is this?", desk.Ben, Stop)).Text);
    }

    [Fact]
    public async Task A_failure_is_told_privately_in_the_person_s_language_and_logged_with_the_same_reference()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);

        var answer = await desk.Ben.In(desk.Checks).Slash("/fail", Stop);

        Assert.True(answer.IsPrivate);
        Assert.StartsWith("Désolé", answer.Text);
        var reference = answer.Text.Split('`')[1];
        Assert.Contains(
            desk.Logs.Lines,
            line =>
                line.Contains(reference, StringComparison.Ordinal) && line.Contains("/fail", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("nothing for people", answer.Text);
    }

    [Fact]
    public async Task No_log_holds_a_token()
    {
        await using var desk = await Desk.OpenWithBotAsync(ClaimHandlers.Add);

        await desk.Seat.Slash("/fail", Stop);

        Assert.DoesNotContain(desk.Logs.Lines, line => line.Contains(desk.Discord.BotToken, StringComparison.Ordinal));
        var secrets = desk
            .Calls.Where(call => call.Path.StartsWith("/interactions/", StringComparison.Ordinal))
            .Select(call => call.Path.Split('/')[3]);
        Assert.NotEmpty(secrets);
        Assert.All(
            secrets,
            secret => Assert.DoesNotContain(desk.Logs.Lines, line => line.Contains(secret, StringComparison.Ordinal))
        );
    }
}
