namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class FirstConversationTests
{
    private static readonly object ShowCommand = new
    {
        name = "claim",
        description = "Claims",
        options = new object[]
        {
            new
            {
                type = 1,
                name = "show",
                description = "Shows a claim",
                options = new object[]
                {
                    new
                    {
                        type = 3,
                        name = "claim",
                        description = "Which",
                        required = true,
                        autocomplete = true,
                    },
                },
            },
        },
    };

    [Fact]
    public async Task A_person_uses_a_command_and_sees_the_answer()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(ShowCommand);
        using var socket = await scene.SocketAsync();

        var asking = scene.Seat.Slash("/claim show", new { claim = "C-3" }, Scene.Token);
        var interaction = await socket.InteractionAsync();
        var reply = await scene.Rest.AnswerAsync(interaction, new { type = 4, data = new { content = "Claim C-3" } });
        var answer = await asking;

        Assert.Equal(204, reply.Status);
        Assert.Equal("Claim C-3", answer.Text);
        Assert.False(answer.IsPrivate);
        var show = interaction["data"]!["options"]![0]!;
        Assert.Equal("show", $"{show["name"]}");
        Assert.Equal("C-3", $"{show["options"]![0]!["value"]}");
    }

    [Fact]
    public async Task A_person_gets_no_answer_within_three_seconds()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(ShowCommand);
        using var socket = await scene.SocketAsync();

        var asking = scene.Seat.Slash("/claim show", new { claim = "C-3" }, Scene.Token);
        var interaction = await socket.InteractionAsync();
        scene.Time.Advance(TimeSpan.FromSeconds(3));
        var answer = await asking;
        var late = await scene.Rest.AnswerAsync(interaction, new { type = 4, data = new { content = "Claim C-3" } });

        Assert.Equal("The application did not respond", answer.Failure);
        Assert.Equal((404, 10062), (late.Status, late.Code));
    }

    [Fact]
    public async Task An_application_thinks_first_and_answers_later_by_editing()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(ShowCommand);
        using var socket = await scene.SocketAsync();

        var asking = scene.Seat.Slash("/claim show", new { claim = "C-3" }, Scene.Token);
        var interaction = await socket.InteractionAsync();
        await scene.Rest.AnswerAsync(interaction, new { type = 5, data = new { flags = 64 } });
        var answer = await asking;
        Assert.True(answer.IsThinking);
        Assert.True(answer.IsPrivate);
        scene.Time.Advance(TimeSpan.FromMinutes(14));
        var edit = await scene.Rest.PatchAsync(
            scene.Rest.Webhook(interaction, "%40original"),
            new { content = "Claim C-3" }
        );
        await answer.Settled(Scene.Token);

        Assert.Equal(200, edit.Status);
        Assert.Equal("Claim C-3", answer.Text);
        Assert.True(answer.IsPrivate);
    }

    [Fact]
    public async Task Choices_come_while_a_person_types()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(ShowCommand);
        using var socket = await scene.SocketAsync();

        var typing = scene.Seat.Suggest("/claim show", "claim", "C-", Scene.Token);
        var interaction = await socket.InteractionAsync();
        await scene.Rest.AnswerAsync(
            interaction,
            new { type = 8, data = new { choices = new[] { new { name = "C-3: the moon", value = "C-3" } } } }
        );
        var choices = await typing;

        Assert.Equal(4, interaction["type"]!.GetValue<int>());
        Assert.True(interaction["data"]!["options"]![0]!["options"]![0]!["focused"]!.GetValue<bool>());
        Assert.Equal(("C-3: the moon", "C-3"), (choices.Single().Name, choices.Single().Value));
    }

    [Fact]
    public async Task A_button_opens_a_modal_whose_answer_changes_the_card()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(ShowCommand);
        using var socket = await scene.SocketAsync();
        var card = await scene.PostAsync(
            new
            {
                content = "Claim C-3",
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
                                label = "Cite",
                                custom_id = "cite:3",
                            },
                        },
                    },
                },
            }
        );
        Assert.Equal(200, card.Status);

        var clicking = scene.Seat.Newest.Click("Cite", Scene.Token);
        var click = await socket.InteractionAsync();
        var address = new
        {
            type = 18,
            label = "Address",
            component = new
            {
                type = 4,
                style = 1,
                custom_id = "address",
            },
        };
        await scene.Rest.AnswerAsync(
            click,
            new
            {
                type = 9,
                data = new
                {
                    custom_id = "cite",
                    title = "Cite a source",
                    components = new[] { address },
                },
            }
        );
        var modal = (await clicking).Modal;
        var submitting = modal.Submit(new { address = "https://example.org" }, Scene.Token);
        var submit = await socket.InteractionAsync();
        await scene.Rest.AnswerAsync(
            submit,
            new { type = 7, data = new { content = "Claim C-3, cited", components = Array.Empty<object>() } }
        );
        var answer = await submitting;

        Assert.Equal("cite:3", $"{click["data"]!["custom_id"]}");
        Assert.Equal("https://example.org", $"{submit["data"]!["components"]![0]!["component"]!["value"]}");
        Assert.Null(submit["data"]!["components"]![0]!["label"]);
        Assert.Equal("Claim C-3, cited", answer.Text);
        Assert.Empty(scene.Seat.Newest.Buttons);
    }
}
