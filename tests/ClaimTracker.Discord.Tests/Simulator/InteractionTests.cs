using ClaimTracker.Discord.Simulator.Interactions;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class InteractionTests
{
    private static readonly object Ping = new { name = "ping", description = "d" };
    private static readonly object Text = new { type = 4, data = new { content = "pong" } };

    [Fact]
    public async Task A_second_answer_is_refused()
    {
        await using var scene = await Scene.SetAsync();
        var (interaction, _) = await scene.AskAsync(Text);

        var again = await scene.Rest.AnswerAsync(interaction, Text);

        Assert.Equal((400, 40060), (again.Status, again.Code));
    }

    [Fact]
    public async Task An_answer_just_within_three_seconds_counts()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(Ping);
        using var socket = await scene.SocketAsync();
        var asking = scene.Seat.Slash("/ping", Scene.Token);
        var interaction = await socket.InteractionAsync();

        scene.Time.Advance(TimeSpan.FromMilliseconds(2999));
        await scene.Rest.GoodAnswerAsync(interaction, Text);

        Assert.Equal("pong", (await asking).Text);
    }

    [Fact]
    public async Task An_answer_rings_for_people_and_not_for_roles_unless_it_says_so()
    {
        await using var scene = await Scene.SetAsync();
        var team = scene.Server.AddRole("Team");
        team.IsMentionable = true;
        var content = $"<@{scene.Ann.Id}> <@&{team.Id}>";

        var (interaction, answer) = await scene.AskAsync(new { type = 4, data = new { content } });
        await scene.Rest.PostAsync(
            scene.Rest.Webhook(interaction),
            new { content, allowed_mentions = new { parse = new[] { "roles" } } }
        );

        Assert.Equal((1, 0), (answer.Card.Message.Pings.Users.Count, answer.Card.Message.Pings.Roles.Count));
        var followup = answer.Followups.Single().Message;
        Assert.Equal((0, 1), (followup.Pings.Users.Count, followup.Pings.Roles.Count));
    }

    [Fact]
    public async Task A_token_is_good_for_fifteen_minutes()
    {
        await using var scene = await Scene.SetAsync();
        var (interaction, _) = await scene.AskAsync(Text);

        scene.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1));
        var inTime = await scene.Rest.PostAsync(scene.Rest.Webhook(interaction), new { content = "more" });
        scene.Time.Advance(TimeSpan.FromMilliseconds(1));
        var late = await scene.Rest.PostAsync(scene.Rest.Webhook(interaction), new { content = "more" });

        Assert.Equal(200, inTime.Status);
        Assert.Equal((401, 50027), (late.Status, late.Code));
    }

    [Fact]
    public async Task A_webhook_is_unknown_until_the_first_answer()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(Ping);
        using var socket = await scene.SocketAsync();
        var asking = scene.Seat.Slash("/ping", Scene.Token);
        var interaction = await socket.InteractionAsync();

        var early = await scene.Rest.PostAsync(scene.Rest.Webhook(interaction), new { content = "more" });
        await scene.Rest.AnswerAsync(interaction, Text);
        await asking;

        Assert.Equal((404, 10015), (early.Status, early.Code));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1)]
    [InlineData(99)]
    public async Task A_command_cannot_be_answered_like_something_else(int type)
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(Ping);
        using var socket = await scene.SocketAsync();
        var asking = scene.Seat.Slash("/ping", Scene.Token);
        var interaction = await socket.InteractionAsync();

        var wrong = await scene.Rest.AnswerAsync(interaction, new { type });
        var right = await scene.Rest.AnswerAsync(interaction, Text);
        await asking;

        Assert.Equal("BASE_TYPE_CHOICES", wrong.ErrorAt("type"));
        Assert.Equal(204, right.Status);
    }

    [Fact]
    public async Task An_error_in_an_answer_stands_under_data_and_leaves_the_interaction_open()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(Ping);
        using var socket = await scene.SocketAsync();
        var asking = scene.Seat.Slash("/ping", Scene.Token);
        var interaction = await socket.InteractionAsync();

        var wrong = await scene.Rest.AnswerAsync(
            interaction,
            new { type = 4, data = new { content = new string('a', 2001) } }
        );
        await scene.Rest.AnswerAsync(interaction, Text);

        Assert.Equal("BASE_TYPE_MAX_LENGTH", wrong.ErrorAt("data.content"));
        Assert.Equal("pong", (await asking).Text);
    }

    [Fact]
    public async Task An_answer_is_told_when_asked_for()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(Ping);
        using var socket = await scene.SocketAsync();
        var asking = scene.Seat.Slash("/ping", Scene.Token);
        var interaction = await socket.InteractionAsync();

        var reply = await scene.Rest.AnswerAsync(
            interaction,
            new { type = 4, data = new { content = "pong", flags = 64 } },
            "?with_response=true"
        );
        var answer = await asking;

        Assert.Equal(200, reply.Status);
        Assert.Equal($"{answer.Card.Message.Id}", $"{reply.Json!["interaction"]!["response_message_id"]}");
        Assert.True(reply.Json["interaction"]!["response_message_ephemeral"]!.GetValue<bool>());
        Assert.Equal("pong", $"{reply.Json["resource"]!["message"]!["content"]}");
    }

    [Fact]
    public async Task A_deferred_update_shows_nothing_until_the_message_changes()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync();
        await scene.PostAsync(
            new
            {
                content = "card",
                components = new[]
                {
                    new
                    {
                        type = 1,
                        components = new[]
                        {
                            new
                            {
                                type = 2,
                                style = 1,
                                label = "Go",
                                custom_id = "go",
                            },
                        },
                    },
                },
            }
        );

        var clicking = scene.Seat.Newest.Click("Go", Scene.Token);
        var interaction = await socket.InteractionAsync();
        await scene.Rest.AnswerAsync(interaction, new { type = 6 });
        var answer = await clicking;
        var settling = answer.Settled(Scene.Token);
        Assert.False(settling.IsCompleted);
        await scene.Rest.PatchAsync(scene.Rest.Webhook(interaction, "@original"), new { content = "card, changed" });
        await settling;

        Assert.IsType<Outcome.Acknowledged>(answer.Outcome);
        Assert.Equal("card, changed", answer.Text);
        Assert.Equal("card", $"{interaction["message"]!["content"]}");
        Assert.Equal(2, interaction["data"]!["component_type"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_modal_cannot_follow_a_modal_and_must_have_its_parts()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(Ping);
        using var socket = await scene.SocketAsync();
        var asking = scene.Seat.Slash("/ping", Scene.Token);
        var interaction = await socket.InteractionAsync();
        object Modal(params object[] parts) =>
            new
            {
                type = 9,
                data = new
                {
                    custom_id = "m",
                    title = "t",
                    components = parts,
                },
            };
        object Field(object component) =>
            new
            {
                type = 18,
                label = "Text",
                component,
            };
        var good = Field(
            new
            {
                type = 4,
                style = 1,
                custom_id = "text",
            }
        );

        var empty = await scene.Rest.AnswerAsync(interaction, Modal());
        var six = await scene.Rest.AnswerAsync(
            interaction,
            Modal([
                .. Enumerable
                    .Range(0, 6)
                    .Select(n =>
                        Field(
                            new
                            {
                                type = 4,
                                style = 1,
                                custom_id = $"{n}",
                            }
                        )
                    ),
            ])
        );
        var button = await scene.Rest.AnswerAsync(
            interaction,
            Modal(
                Field(
                    new
                    {
                        type = 2,
                        style = 1,
                        label = "l",
                        custom_id = "b",
                    }
                )
            )
        );
        var disabled = await scene.Rest.AnswerAsync(
            interaction,
            Modal(
                Field(
                    new
                    {
                        type = 3,
                        custom_id = "s",
                        disabled = true,
                        options = new[] { new { label = "a", value = "a" } },
                    }
                )
            )
        );
        var right = await scene.Rest.AnswerAsync(interaction, Modal(good));
        var submitting = (await asking).Modal.Submit(new { text = "words" }, Scene.Token);
        var submit = await socket.InteractionAsync();
        var modalAgain = await scene.Rest.AnswerAsync(submit, Modal(good));
        await scene.Rest.AnswerAsync(submit, Text);

        Assert.Equal("BASE_TYPE_BAD_LENGTH", empty.ErrorAt("data.components"));
        Assert.Equal("BASE_TYPE_BAD_LENGTH", six.ErrorAt("data.components"));
        Assert.Equal("UNION_TYPE_CHOICES", button.ErrorAt("data.components.0.component"));
        Assert.Equal("COMPONENT_DISABLED_NOT_ALLOWED", disabled.ErrorAt("data.components.0.component.disabled"));
        Assert.Equal(204, right.Status);
        Assert.Equal("BASE_TYPE_CHOICES", modalAgain.ErrorAt("type"));
        Assert.Equal("pong", (await submitting).Text);
        Assert.Null(submit["message"]);
    }

    [Fact]
    public async Task A_user_command_brings_the_user_and_the_member()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(new { name = "Who is this", type = 2 });
        using var socket = await scene.SocketAsync();
        var bob = scene.Discord.AddUser("bob");
        scene.Server.Join(bob);

        var asking = scene.Seat.Menu("Who is this", bob.User, Scene.Token);
        var interaction = await socket.InteractionAsync();
        await scene.Rest.GoodAnswerAsync(interaction, Text);
        var answer = await asking;

        var data = interaction["data"]!;
        Assert.Equal($"{bob.Id}", $"{data["target_id"]}");
        Assert.Equal("bob", $"{data["resolved"]!["users"]![$"{bob.Id}"]!["username"]}");
        Assert.NotNull(data["resolved"]!["members"]![$"{bob.Id}"]!["permissions"]);
        Assert.Equal($"{bob.Id}", $"{answer.Card.Json["interaction_metadata"]!["target_user"]!["id"]}");
        Assert.Equal(23, answer.Card.Json["type"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_message_command_brings_the_message_with_its_content()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(new { name = "Check this", type = 3 });
        using var socket = await scene.SocketAsync();
        var said = scene.Seat.Say("The moon is cheese");

        var asking = scene.Seat.Menu("Check this", said, Scene.Token);
        var interaction = await socket.InteractionAsync();
        await scene.Rest.AnswerAsync(interaction, Text);
        await asking;

        var data = interaction["data"]!;
        Assert.Equal($"{said.Id}", $"{data["target_id"]}");
        Assert.Equal("The moon is cheese", $"{data["resolved"]!["messages"]![$"{said.Id}"]!["content"]}");
        Assert.Null(data["options"]);
    }
}
