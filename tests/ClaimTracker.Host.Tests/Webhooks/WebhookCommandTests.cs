using ClaimTracker.Core.Tests.Webhooks;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;

namespace ClaimTracker.Host.Tests.Webhooks;

public sealed class WebhookCommandTests
{
    [Fact]
    public async Task A_webhook_is_added_with_a_secret_that_is_shown_once()
    {
        await using var desk = await DecidingDesk.OpenAsync();

        var adding = await desk.WebhookAsync("add", desk.Address("/in").AbsoluteUri);
        var list = await desk.WebhookAsync("list");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (adding.ExitCode, list.ExitCode));
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", adding.Data.Trim());
        Assert.StartsWith("H-1 is told of decisions from now on.", adding.Words, StringComparison.Ordinal);
        Assert.Contains("H-1", list.Data, StringComparison.Ordinal);
        Assert.Contains("Active", list.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", list.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ping_says_what_came_of_it_and_stands_in_the_log()
    {
        await using var desk = await DecidingDesk.OpenAsync();
        await desk.AddAsync();

        var well = await desk.WebhookAsync("ping", "H-1");
        desk.Receiver.Answer = Receiver.Status(500);
        var badly = await desk.WebhookAsync("ping", "1");
        var log = await desk.WebhookAsync("log", "h-1");

        Assert.Equal((ExitCode.Done, "H-1 has taken the ping (status 204)."), (well.ExitCode, well.Words.Trim()));
        Assert.Equal(ExitCode.Failed, badly.ExitCode);
        Assert.Equal("127.0.0.1 answered with status 500, and a status from 200 to 299 is needed.", badly.Words.Trim());
        Assert.Contains("Delivered", log.Data, StringComparison.Ordinal);
        Assert.Contains("GivenUp", log.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_paused_resumed_and_removed()
    {
        await using var desk = await DecidingDesk.OpenAsync();
        await desk.AddAsync();

        Assert.Equal(ExitCode.Done, (await desk.WebhookAsync("pause", "H-1")).ExitCode);
        Assert.Contains("Paused", (await desk.WebhookAsync("list")).Data, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failed, (await desk.WebhookAsync("pause", "H-1")).ExitCode);
        Assert.Equal(ExitCode.Done, (await desk.WebhookAsync("resume", "H-1")).ExitCode);
        Assert.Equal(ExitCode.Done, (await desk.WebhookAsync("remove", "H-1")).ExitCode);
        Assert.Equal(
            "There is no webhook; 'claimtracker webhook add ADDRESS' adds one.",
            (await desk.WebhookAsync("list")).Words.Trim()
        );
    }

    [Theory]
    [InlineData("add", "http://cms.example/")]
    [InlineData("add", "https://localhost/")]
    [InlineData("add", "https://10.0.0.1/")]
    [InlineData("ping", "H-9")]
    [InlineData("log", "H-9")]
    [InlineData("again", "H-9")]
    public async Task What_cannot_be_done_is_answered_with_a_sentence(string part, string argument)
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("webhook", part, argument);

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Single(run.Sentences);
        Assert.Empty(run.Data);
    }

    [Fact]
    public async Task A_number_that_is_none_is_wrong_usage()
    {
        using var workplace = new Workplace();

        var run = await workplace.RunAsync("webhook", "ping", "C-1");

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.StartsWith("The number of a webhook is needed", run.Sentences[0], StringComparison.Ordinal);
    }
}
