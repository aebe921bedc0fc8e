using System.Text.Json;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Discord.Tests.Gateway.Scripted;
using ClaimTracker.Discord.Tests.Interactions;
using ClaimTracker.Watching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClaimTracker.Discord.Tests.Routing;

public sealed class InteractionInboxTests : IDisposable
{
    private readonly RecordedAnswers answers = new();
    private readonly LogBook logs = new();
    private readonly TestMeters meters = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        logs.Dispose();
        meters.Dispose();
    }

    [Theory]
    [InlineData("17", "could not be read")]
    [InlineData("[]", "could not be read")]
    [InlineData("""{"id":{},"type":2}""", "could not be read")]
    [InlineData("""{"id":"1","application_id":"2","type":2,"token":"t","data":{}}""", "not known here")]
    [InlineData(
        """{"id":"1","application_id":"2","type":99,"token":"t","data":{},"user":{"id":"3","username":"a"}}""",
        "not known here"
    )]
    public async Task What_cannot_be_understood_is_logged_and_left_alone(string json, string said)
    {
        using var inbox = Inbox(new TestSlash((_, _, _) => throw new NotSupportedException()));
        using var metrics = new MetricsOf(meters);

        await inbox.HandleAsync(Dispatch(JsonDocument.Parse(json).RootElement), Stop);

        Assert.Contains(said, Assert.Single(logs.Lines));
        Assert.Empty(answers.Said);
        Assert.Equal(1, metrics.Sum("discord.interactions.unread"));
    }

    [Fact]
    public async Task Fields_that_are_not_documented_are_counted_and_passed_over()
    {
        using var inbox = Inbox(new TestSlash((_, _, _) => Task.FromResult(Say.Show("done"))));
        using var metrics = new MetricsOf(meters);
        var sample = Samples.Slash("""{"id":"5","name":"claim","type":1,"mood":"good"}""");
        sample["novelty"] = 1;

        await inbox.HandleAsync(Dispatch(JsonSerializer.SerializeToElement(sample)), Stop);
        await inbox.StopAsync(Stop);

        Assert.Equal(2, metrics.Sum("discord.interactions.unknown_fields"));
        Assert.Equal(["show public: done"], answers.Said);
    }

    [Fact]
    public async Task A_slow_handler_does_not_hold_up_the_one_who_brings_the_events()
    {
        var work = new TaskCompletionSource<Reply>();
        using var inbox = Inbox(new TestSlash((_, _, _) => work.Task));

        await inbox.HandleAsync(Dispatch(Slash()), Stop).WaitAsync(TimeSpan.FromSeconds(30), Stop);
        Assert.Equal(1, inbox.Running);
        work.SetResult(Say.Show("done"));
        await inbox.StopAsync(Stop);

        Assert.EndsWith("done", answers.Said[^1]);
        Assert.Equal(0, inbox.Running);
    }

    private static JsonElement Slash() =>
        JsonSerializer.SerializeToElement(Samples.Slash("""{"id":"5","name":"claim","type":1}"""));

    private static GatewayDispatch Dispatch(JsonElement data) =>
        new("INTERACTION_CREATE", 1, data, TimeProvider.System.GetTimestamp());

    private InteractionInbox Inbox(ISlashHandler handler)
    {
        using var loggers = logs.ToFactory();
        var table = new RoutingTable([handler], [], [], [], []);
        var router = new InteractionRouter(
            table,
            answers,
            [],
            TimeProvider.System,
            NullLogger<InteractionRouter>.Instance
        );
        return new InteractionInbox(
            router,
            new RoutingMetrics(meters),
            TimeProvider.System,
            loggers.CreateLogger<InteractionInbox>()
        );
    }
}
