using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Discord.Tests.Gateway;

/// <summary>What only a person can mend is said once, and nothing is tried again by itself.</summary>
public sealed class FatalTests
{
    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "newer version")]
    [InlineData(4011, "2500")]
    [InlineData(4012, "newer version")]
    [InlineData(4013, "Discord:Gateway:Intents")]
    [InlineData(4014, "Privileged Gateway Intents")]
    public async Task These_codes_end_everything_and_say_what_to_do(int code, string advice)
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.SayAsync(Bench.Hello);

        await socket.CloseAsync(code);

        var failure = await FailureAsync(bench);
        Assert.Contains($"({code})", failure.Reason, StringComparison.Ordinal);
        Assert.Contains(advice, failure.Advice, StringComparison.Ordinal);
        await NothingHappensAsync(bench);
    }

    [Fact]
    public async Task Intents_that_need_a_switch_are_named()
    {
        await using var bench = new Bench(options =>
            options.Intents = GatewayIntents.Guilds | GatewayIntents.MessageContent
        );
        var (_, socket) = await bench.Dialer.NextAsync();

        await socket.CloseAsync(4014);

        Assert.Equal("The bot may not use the intents MessageContent (4014).", (await FailureAsync(bench)).Reason);
    }

    [Fact]
    public async Task A_fatal_code_on_a_resume_ends_everything_too()
    {
        await using var bench = new Bench();
        await (await bench.ConnectAsync()).CloseAsync(4000);
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(0.5));
        var (_, socket) = await bench.Dialer.NextAsync();

        await socket.CloseAsync(4004);

        await FailureAsync(bench);
        await NothingHappensAsync(bench);
    }

    [Fact]
    public async Task A_refusal_of_the_directory_ends_everything()
    {
        await using var bench = new Bench(arrange: bench =>
            bench.Directory.Failure = new GatewayFatalException("No.", "Do this.")
        );

        Assert.Equal(new GatewayFailure("No.", "Do this."), await FailureAsync(bench));
        await NothingHappensAsync(bench);
        Assert.Equal(1, bench.Directory.Asked);
    }

    [Theory]
    [InlineData("http://gateway.test")]
    [InlineData("ws://gateway.test")]
    public async Task The_token_is_never_sent_in_the_clear(string url)
    {
        await using var bench = new Bench(arrange: bench => bench.Directory.Url = new Uri(url));

        Assert.Contains("Discord:Api", (await FailureAsync(bench)).Advice, StringComparison.Ordinal);
        await NothingHappensAsync(bench);
    }

    [Theory]
    [InlineData(null, "There is no bot token.")]
    [InlineData("  ", "There is no bot token.")]
    [InlineData("Bot abc", "The bot token begins with 'Bot '.")]
    [InlineData(
        "abc\ndef",
        "The bot token has blanks, line breaks or other characters that no token has, or is too long."
    )]
    public async Task A_token_that_cannot_be_one_is_not_tried(string? token, string reason)
    {
        await using var bench = new Bench(token: token);

        Assert.Equal(reason, (await FailureAsync(bench)).Reason);
        Assert.Equal(0, bench.Directory.Asked);
    }

    [Fact]
    public async Task Whoever_waits_is_told()
    {
        await using var bench = new Bench();
        var ready = bench.Shard.WaitUntilReadyAsync(TestContext.Current.CancellationToken);
        var (_, socket) = await bench.Dialer.NextAsync();

        await socket.CloseAsync(4004);

        var told = await Assert.ThrowsAsync<GatewayFatalException>(() => ready);
        Assert.StartsWith(
            "Discord refused the bot's token (4004). Set Discord:Token",
            told.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_error_is_logged_once()
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();

        await socket.CloseAsync(4014);

        await FailureAsync(bench);
        bench.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single(bench.Logger.Lines, line => line.Level == LogLevel.Error);
    }

    [Fact]
    public async Task An_operator_can_have_it_tried_once_more()
    {
        await using var bench = new Bench();
        var (_, socket) = await bench.Dialer.NextAsync();
        await socket.CloseAsync(4014);
        await FailureAsync(bench);

        bench.Shard.Reidentify();

        await bench.ConnectAsync();
    }

    [Fact]
    public async Task Trying_once_more_with_a_token_that_cannot_be_one_fails_again_and_does_not_loop()
    {
        await using var bench = new Bench(token: "");
        var first = await bench.Shard.WaitForAsync(
            state => state is GatewayState.Failed,
            TestContext.Current.CancellationToken
        );

        bench.Shard.Reidentify();
        await bench.Shard.WaitForAsync(
            state => state is GatewayState.Failed && !ReferenceEquals(state, first),
            TestContext.Current.CancellationToken
        );

        await bench.StopAsync();
        Assert.Equal(2, bench.Logger.Lines.Count(line => line.Level == LogLevel.Error));
    }

    private static async Task<GatewayFailure> FailureAsync(Bench bench)
    {
        var state = await bench
            .Shard.WaitForAsync(state => state is GatewayState.Failed, TestContext.Current.CancellationToken)
            .Soon();
        return ((GatewayState.Failed)state).Failure;
    }

    private static async Task NothingHappensAsync(Bench bench)
    {
        var connections = bench.Dialer.Sockets.Count;
        bench.Clock.Advance(TimeSpan.FromDays(1));
        await bench.StopAsync();
        Assert.Equal(connections, bench.Dialer.Sockets.Count);
    }
}
