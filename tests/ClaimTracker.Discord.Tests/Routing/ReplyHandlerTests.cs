using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Discord.Tests.Interactions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Routing;

public sealed class ReplyHandlerTests
{
    private readonly FakeTimeProvider time = new();
    private readonly RecordedAnswers answers = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_told_of_each_reply_after_it_was_said_and_can_add_a_message()
    {
        var adding = new Listener(
            (_, conversation) => conversation.FollowUpAsync(OutgoingMessage.Create("by the way", isPrivate: true), Stop)
        );

        await RouteAsync(_ => Task.FromResult(Say.Show("done")), adding);

        Assert.Equal(["show public: done", "follow up private: by the way"], answers.Said);
    }

    [Fact]
    public async Task One_that_fails_is_kept_from_the_person_and_from_the_next()
    {
        var failing = new Listener((_, _) => throw new InvalidOperationException("The database is away."));
        var told = new List<Reply>();
        var noting = new Listener(
            (reply, _) =>
            {
                told.Add(reply);
                return Task.CompletedTask;
            }
        );

        await RouteAsync(_ => Task.FromResult(Say.Show("done")), failing, noting);

        Assert.Equal(["show public: done"], answers.Said);
        Assert.Single(told);
    }

    [Fact]
    public async Task What_the_router_says_of_a_failure_is_a_refusal()
    {
        var told = new List<Reply>();
        var noting = new Listener(
            (reply, _) =>
            {
                told.Add(reply);
                return Task.CompletedTask;
            }
        );

        await RouteAsync(_ => throw new InvalidOperationException("It broke."), noting);

        Assert.True(Assert.IsType<Reply.Show>(Assert.Single(told)).IsRefusal);
    }

    private Task RouteAsync(Func<Interaction, Task<Reply>> handle, params IReplyHandler[] handlers)
    {
        var slash = new TestSlash((interaction, _, _) => handle(interaction));
        var table = new RoutingTable([slash], [], [], [], []);
        var router = new InteractionRouter(table, answers, handlers, time, NullLogger<InteractionRouter>.Instance);
        var sample = Samples.Read<SlashInteraction>(Samples.Slash("""{"id":"5","name":"claim","type":1}"""));
        return router.RouteAsync(sample with { From = sample.From with { ReceivedAt = time.GetTimestamp() } }, Stop);
    }

    private sealed class Listener(Func<Reply, Conversation, Task> listen) : IReplyHandler
    {
        public Task RepliedAsync(
            Interaction interaction,
            Reply reply,
            Conversation conversation,
            CancellationToken cancellationToken
        ) => listen(reply, conversation);
    }
}
