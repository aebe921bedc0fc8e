using ClaimTracker.Discord.Simulator;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;

namespace ClaimTracker.Host.Tests.Hosting;

public sealed class ChatReportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_token_serving_says_in_one_line_that_Discord_is_off_and_how_to_switch_it_on()
    {
        using var workplace = new Workplace(("Web:Address", ServeCommandTests.AnyPort));

        var words = await ServeAsync(workplace, "Discord is off");

        Assert.Equal(
            "Discord is off: set Discord:Token to your bot's token to switch it on (docs/discord.md says how).",
            Assert.Single(words, IsOfDiscord)
        );
    }

    [Fact]
    public async Task The_first_connection_is_said_in_one_line_and_no_word_holds_the_token()
    {
        await using var discord = await DiscordSimulator.StartAsync(new SimulatorSettings(), Stop);
        using var workplace = At(discord, discord.BotToken);

        var words = await ServeAsync(workplace, "Discord is connected.");

        Assert.Equal("Discord is connected.", Assert.Single(words, IsOfDiscord));
        Assert.DoesNotContain(words, line => line.Contains(discord.BotToken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_Discord_refuses_is_said_in_one_line_with_what_to_do_and_the_board_goes_on()
    {
        await using var discord = await DiscordSimulator.StartAsync(new SimulatorSettings(), Stop);
        using var workplace = At(discord, "swordfish.of.nobody");

        var words = await ServeAsync(workplace, "Discord is off");

        var sentence = Assert.Single(words, IsOfDiscord);
        Assert.StartsWith("Discord is off: Discord does not accept the bot's token.", sentence);
        Assert.Contains("Developer Portal", sentence);
        Assert.DoesNotContain(words, line => line.Contains("swordfish", StringComparison.Ordinal));
    }

    private static bool IsOfDiscord(string line) => line.StartsWith("Discord is ", StringComparison.Ordinal);

    private static Workplace At(DiscordSimulator discord, string token) =>
        new(
            ("Web:Address", ServeCommandTests.AnyPort),
            ("Discord:Api", discord.Api.ToString()),
            ("Discord:Token", token)
        );

    // Everything that is said from start to end, the logs included.
    private static async Task<IReadOnlyList<string>> ServeAsync(Workplace workplace, string until)
    {
        using var program = ProgramProcess.Start(workplace, "serve");
        await program.HearAsync(until, Stop);
        program.Interrupt();
        var run = await program.EndAsync(Stop);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        return run.Sentences;
    }
}
