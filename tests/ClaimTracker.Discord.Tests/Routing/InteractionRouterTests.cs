using System.Text.Json.Nodes;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Discord.Tests.Interactions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Discord.Tests.Routing;

public sealed class InteractionRouterTests
{
    private readonly FakeTimeProvider time = new();
    private readonly RecordedAnswers answers = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quick_handler_answers_at_once()
    {
        await Router(new TestSlash((_, _, _) => Task.FromResult(Say.Show("done")))).RouteAsync(Slash(), Stop);

        Assert.Equal(["show public: done"], answers.Said);
    }

    [Theory]
    [InlineData(WhenSlow.ThinkPrivately, true, "think private", "edit: done")]
    [InlineData(WhenSlow.ThinkPublicly, false, "think public", "edit: done")]
    [InlineData(WhenSlow.ThinkPrivately, false, "think private", "delete", "follow up public: done")]
    [InlineData(WhenSlow.ThinkPublicly, true, "think public", "delete", "follow up private: done")]
    public async Task A_slow_handler_is_announced_after_a_second(
        WhenSlow whenSlow,
        bool isPrivate,
        params string[] expected
    )
    {
        var work = new TaskCompletionSource<Reply>();
        var routing = Router(new TestSlash((_, _, _) => work.Task, whenSlow)).RouteAsync(Slash(), Stop);

        await AfterASecondAsync();
        work.SetResult(Say.Show("done", isPrivate));
        await routing;

        Assert.Equal(expected, answers.Said);
    }

    [Theory]
    [InlineData("update", "acknowledge", "edit: done")]
    [InlineData("show", "acknowledge", "follow up public: done")]
    [InlineData("nothing", "acknowledge")]
    public async Task A_slow_button_stops_spinning_after_a_second(string kind, params string[] expected)
    {
        var work = new TaskCompletionSource<Reply>();
        var routing = Router(new TestButton((_, _, _) => work.Task)).RouteAsync(Press(), Stop);

        await AfterASecondAsync();
        work.SetResult(
            kind switch
            {
                "update" => Say.Update("done"),
                "show" => Say.Show("done"),
                _ => new Reply.Nothing(),
            }
        );
        await routing;

        Assert.Equal(expected, answers.Said);
    }

    [Fact]
    public async Task A_button_changes_its_message_in_one_step()
    {
        await Router(new TestButton((_, _, _) => Task.FromResult(Say.Update("done")))).RouteAsync(Press(), Stop);

        Assert.Equal(["update: done"], answers.Said);
    }

    [Fact]
    public async Task A_button_may_open_a_modal()
    {
        await Router(new TestButton((_, _, _) => Task.FromResult(Say.Open("Cite")), WhenSlow.Wait))
            .RouteAsync(Press(), Stop);

        Assert.Equal(["open: Cite"], answers.Said);
    }

    [Fact]
    public async Task A_modal_that_comes_too_late_is_told()
    {
        var work = new TaskCompletionSource<Reply>();
        var routing = Router(new TestSlash((_, _, _) => work.Task)).RouteAsync(Slash(), Stop);

        await AfterASecondAsync();
        work.SetResult(Say.Open("Cite"));
        await routing;

        Assert.Equal("think private", answers.Said[0]);
        Assert.StartsWith("edit: Désolé, le formulaire", answers.Said[1]);
    }

    [Fact]
    public async Task Progress_is_shown_and_then_replaced()
    {
        var router = Router(
            new TestSlash(
                async (_, conversation, stop) =>
                {
                    await conversation.ShowProgressAsync(OutgoingMessage.Create("reading …"), stop);
                    await conversation.ShowProgressAsync(OutgoingMessage.Create("splitting …"), stop);
                    return Say.Show("done");
                }
            )
        );

        await router.RouteAsync(Slash(), Stop);

        Assert.Equal(["show public: reading …", "edit: splitting …", "edit: done"], answers.Said);
    }

    [Fact]
    public async Task A_failure_after_progress_made_of_components_is_told_beside_it()
    {
        var router = Router(
            new TestSlash(
                async (_, conversation, stop) =>
                {
                    await conversation.ShowProgressAsync(
                        OutgoingMessage.Layout([TextDisplay.Create("reading …")], isPrivate: true),
                        stop
                    );
                    throw new InvalidOperationException();
                }
            )
        );

        await router.RouteAsync(Slash(), Stop);

        Assert.Equal("delete", answers.Said[1]);
        Assert.StartsWith("follow up private: Désolé", answers.Said[2]);
    }

    [Fact]
    public async Task When_the_announcement_fails_the_reply_still_comes()
    {
        var announced = new TaskCompletionSource();
        answers.Refuses = what =>
            what.StartsWith("think", StringComparison.Ordinal) && announced.TrySetResult()
                ? new InvalidOperationException("503")
                : null;
        var work = new TaskCompletionSource<Reply>();
        var routing = Router(new TestSlash((_, _, _) => work.Task)).RouteAsync(Slash(), Stop);

        time.Advance(TimeSpan.FromSeconds(1));
        await announced.Task.WaitAsync(Stop);
        work.SetResult(Say.Show("done"));
        await routing;

        Assert.Equal(["show public: done"], answers.Said);
    }

    [Fact]
    public async Task When_the_message_beside_a_deleted_one_is_refused_the_failure_is_told_beside_it()
    {
        answers.Refuses = what =>
            what.EndsWith("done", StringComparison.Ordinal) ? new InvalidOperationException("50035") : null;
        var work = new TaskCompletionSource<Reply>();
        var routing = Router(new TestSlash((_, _, _) => work.Task)).RouteAsync(Slash(), Stop);

        await AfterASecondAsync();
        work.SetResult(Say.Show("done"));
        await routing;

        Assert.Equal(["think private", "delete"], answers.Said.Take(2));
        Assert.StartsWith("follow up private: Désolé", answers.Said[2]);
    }

    [Fact]
    public async Task Private_progress_is_not_shown_to_everybody()
    {
        var begin = new TaskCompletionSource();
        var router = Router(
            new TestSlash(
                async (_, conversation, stop) =>
                {
                    await begin.Task;
                    await conversation.ShowProgressAsync(OutgoingMessage.Create("secret", isPrivate: true), stop);
                    return Say.Show("done");
                },
                WhenSlow.ThinkPublicly
            )
        );
        var routing = router.RouteAsync(Slash(), Stop);

        await AfterASecondAsync();
        begin.SetResult();
        await routing;

        Assert.Equal(["think public", "edit: done"], answers.Said);
    }

    [Fact]
    public async Task A_further_message_before_the_first_answer_is_a_mistake_that_is_told()
    {
        var router = Router(
            new TestSlash(
                async (_, conversation, stop) =>
                {
                    await conversation.FollowUpAsync(OutgoingMessage.Create("more"), stop);
                    return Say.Show("done");
                }
            )
        );

        await router.RouteAsync(Slash(), Stop);

        Assert.StartsWith("show private: Désolé", Assert.Single(answers.Said));
    }

    [Fact]
    public async Task A_slow_form_that_has_nothing_to_say_leaves_nothing()
    {
        var work = new TaskCompletionSource<Reply>();
        var routing = Router(new TestButton((_, _, _) => work.Task, WhenSlow.ThinkPrivately)).RouteAsync(Press(), Stop);

        await AfterASecondAsync();
        work.SetResult(new Reply.Nothing());
        await routing;

        Assert.Equal(["think private", "delete"], answers.Said);
    }

    [Fact]
    public async Task A_slow_form_of_a_card_changes_the_card()
    {
        var work = new TaskCompletionSource<Reply>();
        var router = Router([], [], [new TestForm((_, _, _) => work.Task)]);
        var routing = router.RouteAsync(Form(), Stop);

        await AfterASecondAsync();
        work.SetResult(Say.Update("done"));
        await routing;

        Assert.Equal(["acknowledge", "edit: done"], answers.Said);
    }

    [Fact]
    public async Task An_interaction_that_comes_again_is_dropped()
    {
        var router = Router(new TestSlash((_, _, _) => Task.FromResult(Say.Show("done"))));

        await router.RouteAsync(Slash(), Stop);
        await router.RouteAsync(Slash(), Stop);

        Assert.Single(answers.Said);
    }

    [Fact]
    public async Task A_failure_is_told_privately_with_a_reference_in_the_person_s_language()
    {
        await Router(new TestSlash((_, _, _) => throw new InvalidOperationException("secret detail")))
            .RouteAsync(Slash(), Stop);

        var said = Assert.Single(answers.Said);
        Assert.Matches("^show private: Désolé, .* `[0-9A-F]{6}`\\.$", said);
    }

    [Fact]
    public async Task A_reply_that_Discord_refuses_is_told()
    {
        answers.Refuses = what =>
            what.EndsWith("done", StringComparison.Ordinal) ? new InvalidOperationException("50035") : null;

        await Router(new TestSlash((_, _, _) => Task.FromResult(Say.Show("done")))).RouteAsync(Slash(), Stop);

        Assert.StartsWith("show private: Désolé", Assert.Single(answers.Said));
    }

    [Fact]
    public async Task An_interaction_that_is_lost_is_let_go()
    {
        answers.Refuses = _ => new InteractionLostException(new Snowflake(1), "it was too late");

        await Router(new TestSlash((_, _, _) => Task.FromResult(Say.Show("done")))).RouteAsync(Slash(), Stop);

        Assert.Empty(answers.Said);
    }

    [Fact]
    public async Task An_unknown_command_is_answered()
    {
        await Router(new TestSlash((_, _, _) => Task.FromResult(Say.Show("done")), name: "other"))
            .RouteAsync(Slash(), Stop);

        Assert.StartsWith("show private: Cette commande n’existe plus", Assert.Single(answers.Said));
    }

    [Theory]
    [InlineData("anything")]
    [InlineData("v1:unheard")]
    [InlineData("v1:cite%")]
    public async Task An_id_that_nobody_knows_is_answered(string customId)
    {
        await Router(new TestButton((_, _, _) => Task.FromResult(Say.Show("done")))).RouteAsync(Press(customId), Stop);

        Assert.StartsWith("show private: Ce bouton appartient", Assert.Single(answers.Said));
    }

    [Fact]
    public async Task Suggestions_are_at_most_25()
    {
        var router = Router(
            new TestSlash((_, _, _) => throw new NotSupportedException())
            {
                Suggests = (_, _) =>
                    Task.FromResult<IReadOnlyList<Suggestion>>([
                        .. Enumerable.Range(0, 30).Select(i => new Suggestion($"{i}", $"{i}")),
                    ]),
            }
        );

        await router.RouteAsync(Typing(), Stop);

        Assert.EndsWith("23, 24", Assert.Single(answers.Said));
    }

    [Fact]
    public async Task Suggestions_that_fail_are_none()
    {
        var router = Router(
            new TestSlash((_, _, _) => throw new NotSupportedException())
            {
                Suggests = (_, _) => Task.FromResult<IReadOnlyList<Suggestion>>([new Suggestion("", "")]),
            }
        );

        await router.RouteAsync(Typing(), Stop);

        Assert.Equal(["suggest: "], answers.Said);
    }

    [Fact]
    public async Task Suggestions_that_take_too_long_are_none()
    {
        var router = Router(
            new TestSlash((_, _, _) => throw new NotSupportedException())
            {
                Suggests = async (_, stop) =>
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, stop);
                    return [];
                },
            }
        );
        var routing = router.RouteAsync(Typing(), Stop);

        time.Advance(TimeSpan.FromSeconds(2));
        await routing;

        Assert.Equal(["suggest: "], answers.Said);
    }

    [Fact]
    public async Task The_program_s_end_ends_the_handling()
    {
        using var stop = new CancellationTokenSource();
        var routing = Router(
                new TestSlash(
                    async (_, _, token) =>
                    {
                        await Task.Delay(Timeout.InfiniteTimeSpan, token);
                        return Say.Show("done");
                    },
                    WhenSlow.Wait
                )
            )
            .RouteAsync(Slash(), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => routing);
        Assert.Empty(answers.Said);
    }

    private async Task AfterASecondAsync()
    {
        time.Advance(TimeSpan.FromSeconds(1));
        await answers.FirstSaid.WaitAsync(Stop);
    }

    private InteractionRouter Router(ISlashHandler handler) => Router([handler], [], []);

    private InteractionRouter Router(IComponentHandler handler) => Router([], [handler], []);

    private InteractionRouter Router(ISlashHandler[] slashes, IComponentHandler[] buttons, IModalHandler[] forms) =>
        new(
            new RoutingTable(slashes, [], [], buttons, forms),
            answers,
            [],
            time,
            NullLogger<InteractionRouter>.Instance
        );

    private SlashInteraction Slash() => At<SlashInteraction>(Samples.Slash("""{"id":"5","name":"claim","type":1}"""));

    private SuggestInteraction Typing() =>
        At<SuggestInteraction>(
            Samples.Of(
                4,
                """{"id":"5","name":"claim","type":1,"options":[{"type":3,"name":"a","value":"x","focused":true}]}"""
            )
        );

    private ModalInteraction Form()
    {
        var sample = Samples.Of(5, """{"custom_id":"v1:cite:17","components":[]}""");
        sample["message"] = JsonNode.Parse("""{"id":"8","channel_id":"3"}""");
        return At<ModalInteraction>(sample);
    }

    private ComponentInteraction Press(string customId = "v1:cite:17")
    {
        var sample = Samples.Of(3, """{"component_type":2}""");
        sample["data"]!["custom_id"] = customId;
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
