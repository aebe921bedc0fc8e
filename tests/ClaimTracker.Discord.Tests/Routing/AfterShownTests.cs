using System.Text.Json.Nodes;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Discord.Tests.Interactions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Routing;

public sealed class AfterShownTests
{
    private readonly FakeTimeProvider time = new();
    private readonly RecordedAnswers answers = new();
    private readonly List<Message> told = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("show", false, "show public: done")]
    [InlineData("update", false, "show public: done")]
    [InlineData("show", true, "think private", "delete", "follow up public: done")]
    [InlineData("private", true, "think private", "edit: done")]
    public async Task The_message_that_a_command_showed_is_told_once(string kind, bool isSlow, params string[] expected)
    {
        var work = new TaskCompletionSource<Reply>();
        var routing = Router(new TestSlash((_, _, _) => work.Task)).RouteAsync(Slash(), Stop);

        await FinishAsync(work, isSlow, kind);
        await routing;

        Assert.Equal(expected, answers.Said);
        Assert.Single(told);
    }

    [Theory]
    [InlineData("show", false, "show public: done")]
    [InlineData("update", false, "update: done")]
    [InlineData("show", true, "acknowledge", "follow up public: done")]
    [InlineData("update", true, "acknowledge", "edit: done")]
    public async Task The_message_that_a_button_showed_is_told_once(string kind, bool isSlow, params string[] expected)
    {
        var work = new TaskCompletionSource<Reply>();
        var routing = Router(new TestButton((_, _, _) => work.Task)).RouteAsync(Press(), Stop);

        await FinishAsync(work, isSlow, kind);
        await routing;

        Assert.Equal(expected, answers.Said);
        Assert.Single(told);
    }

    [Fact]
    public async Task A_message_that_Discord_refused_is_told_to_nobody()
    {
        answers.Refuses = what =>
            what.EndsWith("done", StringComparison.Ordinal) ? new InvalidOperationException("50035") : null;

        await Router(new TestSlash((_, _, _) => Task.FromResult(Done("show")))).RouteAsync(Slash(), Stop);

        Assert.Empty(told);
    }

    [Fact]
    public async Task A_note_that_fails_is_kept_from_the_person()
    {
        Reply reply = new Reply.Show(
            OutgoingMessage.Create("done"),
            (_, _) => throw new InvalidOperationException("the database is away")
        );

        await Router(new TestSlash((_, _, _) => Task.FromResult(reply))).RouteAsync(Slash(), Stop);

        Assert.Equal(["show public: done"], answers.Said);
    }

    private Reply Done(string kind)
    {
        var message = OutgoingMessage.Create("done", isPrivate: kind == "private");
        return kind == "update" ? new Reply.Update(message, TellAsync) : new Reply.Show(message, TellAsync);
    }

    private Task TellAsync(Message message, CancellationToken cancellationToken)
    {
        told.Add(message);
        return Task.CompletedTask;
    }

    private async Task FinishAsync(TaskCompletionSource<Reply> work, bool isSlow, string kind)
    {
        if (isSlow)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await answers.FirstSaid.WaitAsync(Stop);
        }

        work.SetResult(Done(kind));
    }

    private InteractionRouter Router(ISlashHandler handler) => Router([handler], []);

    private InteractionRouter Router(IComponentHandler handler) => Router([], [handler]);

    private InteractionRouter Router(ISlashHandler[] slashes, IComponentHandler[] buttons) =>
        new(new RoutingTable(slashes, [], [], buttons, []), answers, [], time, NullLogger<InteractionRouter>.Instance);

    private SlashInteraction Slash() => At<SlashInteraction>(Samples.Slash("""{"id":"5","name":"claim","type":1}"""));

    private ComponentInteraction Press()
    {
        var sample = Samples.Of(3, """{"component_type":2,"custom_id":"v1:cite:17"}""");
        sample["message"] = JsonNode.Parse("""{"id":"8","channel_id":"3"}""");
        return At<ComponentInteraction>(sample);
    }

    private T At<T>(JsonObject sample)
        where T : Interaction
    {
        var interaction = Samples.Read<T>(sample);
        return (T)(Interaction)(interaction with { From = interaction.From with { ReceivedAt = time.GetTimestamp() } });
    }
}
