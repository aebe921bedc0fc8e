using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class DriverTests
{
    private static readonly object Everything = new
    {
        name = "all",
        description = "d",
        options = new object[]
        {
            new
            {
                type = 3,
                name = "text",
                description = "d",
                required = true,
                min_length = 2,
                max_length = 5,
            },
            new
            {
                type = 4,
                name = "whole",
                description = "d",
                min_value = 1,
                max_value = 9,
            },
            new
            {
                type = 10,
                name = "number",
                description = "d",
            },
            new
            {
                type = 5,
                name = "flag",
                description = "d",
            },
            new
            {
                type = 6,
                name = "user",
                description = "d",
            },
            new
            {
                type = 7,
                name = "channel",
                description = "d",
                channel_types = new[] { 0 },
            },
            new
            {
                type = 8,
                name = "role",
                description = "d",
            },
            new
            {
                type = 11,
                name = "file",
                description = "d",
            },
            new
            {
                type = 3,
                name = "pick",
                description = "d",
                choices = new[] { new { name = "First one", value = "1" } },
            },
        },
    };

    [Fact]
    public async Task Every_kind_of_option_arrives_with_what_its_id_stands_for()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(Everything);
        using var socket = await scene.SocketAsync();
        var role = scene.Server.AddRole("Editors");

        var asking = scene.Seat.Slash(
            "/all",
            new
            {
                text = "abc",
                whole = 9,
                number = 0.5,
                flag = true,
                user = scene.Ann,
                channel = scene.Checks,
                role,
                file = new SimulatedFile("p.png", [1, 2, 3], "image/png"),
                pick = "First one",
            },
            Scene.Token
        );
        var interaction = await socket.InteractionAsync();
        await scene.Rest.GoodAnswerAsync(interaction, new { type = 4, data = new { content = "ok" } });
        await asking;

        var data = interaction["data"]!;
        var values = data["options"]!
            .AsArray()
            .ToDictionary(option => $"{option!["name"]}", option => option!["value"]!);
        Assert.Equal("1", $"{values["pick"]}");
        Assert.Equal(9, values["whole"].GetValue<int>());
        Assert.Equal(0.5, values["number"].GetValue<double>());
        Assert.True(values["flag"].GetValue<bool>());
        var resolved = data["resolved"]!;
        Assert.Equal("ann", $"{resolved["users"]![$"{scene.Ann.Id}"]!["username"]}");
        Assert.Null(resolved["members"]![$"{scene.Ann.Id}"]!["user"]);
        Assert.Equal("Editors", $"{resolved["roles"]![$"{values["role"]}"]!["name"]}");
        Assert.Equal("checks", $"{resolved["channels"]![$"{values["channel"]}"]!["name"]}");
        var file = resolved["attachments"]![$"{values["file"]}"]!;
        Assert.True(file["ephemeral"]!.GetValue<bool>());
        Assert.Equal([1, 2, 3], await scene.Rest.Http.GetByteArrayAsync($"{file["url"]}", Scene.Token));
    }

    public static TheoryData<object?, string> Impossible() =>
        new()
        {
            { null, "required" },
            { new { text = "a" }, "2 to 5 characters" },
            { new { text = "abcdef" }, "2 to 5 characters" },
            { new { text = "abc", whole = 10 }, "1 to 9" },
            { new { text = "abc", whole = "many" }, "whole number" },
            { new { text = "abc", pick = "Second one" }, "no choice" },
            { new { text = "abc", flag = "yes" }, "does not take" },
            { new { text = "abc", nonsense = 1 }, "no option" },
        };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public async Task What_discord_would_not_send_is_not_sent(object? options, string why)
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(Everything);

        var refusal = await Assert.ThrowsAsync<NotPossibleException>(() =>
            scene.Seat.Slash("/all", options, Scene.Token)
        );

        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/tree")]
    [InlineData("/tree nothing")]
    [InlineData("/tree branch")]
    public async Task A_command_that_is_not_there_or_not_complete_is_not_sent(string command)
    {
        await using var scene = await Scene.SetAsync();
        var leaf = new
        {
            type = 1,
            name = "leaf",
            description = "d",
        };
        var branch = new
        {
            type = 2,
            name = "branch",
            description = "d",
            options = new[] { leaf },
        };
        await scene.Rest.RegisterAsync(
            new
            {
                name = "tree",
                description = "d",
                options = new[] { branch },
            }
        );

        await Assert.ThrowsAsync<NotPossibleException>(() => scene.Seat.Slash(command, Scene.Token));
    }

    [Fact]
    public async Task A_group_is_walked_to_its_leaf()
    {
        await using var scene = await Scene.SetAsync();
        var leaf = new
        {
            type = 1,
            name = "leaf",
            description = "d",
        };
        var branch = new
        {
            type = 2,
            name = "branch",
            description = "d",
            options = new[] { leaf },
        };
        await scene.Rest.RegisterAsync(
            new
            {
                name = "tree",
                description = "d",
                options = new[] { branch },
            }
        );
        using var socket = await scene.SocketAsync();

        var asking = scene.Seat.Slash("/tree branch leaf", Scene.Token);
        var interaction = await socket.InteractionAsync();
        await scene.Rest.GoodAnswerAsync(interaction, new { type = 4, data = new { content = "ok" } });
        await asking;

        var group = interaction["data"]!["options"]![0]!;
        Assert.Equal((2, "branch"), (group["type"]!.GetValue<int>(), $"{group["name"]}"));
        Assert.Equal((1, "leaf"), (group["options"]![0]!["type"]!.GetValue<int>(), $"{group["options"]![0]!["name"]}"));
    }

    [Fact]
    public async Task Buttons_that_are_missing_disabled_or_links_cannot_be_clicked()
    {
        await using var scene = await Scene.SetAsync();
        var buttons = new object[]
        {
            new
            {
                type = 2,
                style = 1,
                label = "Off",
                custom_id = "off",
                disabled = true,
            },
            new
            {
                type = 2,
                style = 5,
                label = "Link",
                url = "https://example.org/",
            },
        };
        await scene.PostAsync(new { content = "card", components = new[] { new { type = 1, components = buttons } } });

        foreach (var button in (string[])["Off", "Link", "Nothing"])
        {
            await Assert.ThrowsAsync<NotPossibleException>(() => scene.Seat.Newest.Click(button, Scene.Token));
        }

        Assert.Equal(["Off", "Link"], scene.Seat.Newest.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task Selects_send_values_and_know_how_many()
    {
        await using var scene = await Scene.SetAsync();
        using var socket = await scene.SocketAsync();
        var options = new[] { new { label = "Supports", value = "+" }, new { label = "Refutes", value = "-" } };
        var stance = new
        {
            type = 3,
            custom_id = "stance",
            placeholder = "Stance",
            options,
        };
        var owner = new { type = 5, custom_id = "owner" };
        await scene.PostAsync(
            new
            {
                content = "card",
                components = new object[]
                {
                    new { type = 1, components = new[] { stance } },
                    new { type = 1, components = new[] { owner } },
                },
            }
        );
        var card = scene.Seat.Newest;

        var first = await ChooseAsync(scene, socket, card.Select("Stance", ["Supports"], Scene.Token));
        var second = await ChooseAsync(scene, socket, card.Select("owner", [scene.Ann], Scene.Token));
        await Assert.ThrowsAsync<NotPossibleException>(() =>
            card.Select("Stance", ["Supports", "Refutes"], Scene.Token)
        );

        Assert.Equal("+", $"{first["data"]!["values"]![0]}");
        Assert.Equal($"{scene.Ann.Id}", $"{second["data"]!["values"]![0]}");
        Assert.NotNull(second["data"]!["resolved"]!["users"]![$"{scene.Ann.Id}"]);
    }

    [Fact]
    public async Task Every_kind_of_field_of_a_modal_is_filled_in()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(new { name = "form", description = "d" });
        using var socket = await scene.SocketAsync();
        var options = new[] { new { label = "A", value = "a" }, new { label = "B", value = "b" } };
        object Field(string label, object component) =>
            new
            {
                type = 18,
                label,
                component,
            };
        var parts = new[]
        {
            Field(
                "Your words",
                new
                {
                    type = 4,
                    style = 2,
                    custom_id = "words",
                    min_length = 2,
                }
            ),
            Field(
                "Kept",
                new
                {
                    type = 4,
                    style = 1,
                    custom_id = "kept",
                    value = "as it was",
                }
            ),
            Field(
                "Choice",
                new
                {
                    type = 21,
                    custom_id = "choice",
                    options,
                }
            ),
            Field("Sure", new { type = 23, custom_id = "sure" }),
            Field(
                "Proof",
                new
                {
                    type = 19,
                    custom_id = "proof",
                    max_values = 2,
                    file_types = new[] { "image" },
                }
            ),
        };
        var asking = scene.Seat.Slash("/form", Scene.Token);
        await scene.Rest.GoodAnswerAsync(
            await socket.InteractionAsync(),
            new
            {
                type = 9,
                data = new
                {
                    custom_id = "f",
                    title = "Form",
                    components = parts,
                },
            }
        );
        var modal = (await asking).Modal;
        var file = new SimulatedFile("p.png", [1], "image/png");

        await Assert.ThrowsAsync<NotPossibleException>(() =>
            modal.Submit(
                new
                {
                    words = "w",
                    choice = "A",
                    proof = file,
                },
                Scene.Token
            )
        );
        await Assert.ThrowsAsync<NotPossibleException>(() =>
            modal.Submit(new { words = "words", proof = file }, Scene.Token)
        );
        await Assert.ThrowsAsync<NotPossibleException>(() =>
            modal.Submit(
                new
                {
                    words = "words",
                    choice = "A",
                    proof = new SimulatedFile("p.exe", [1]),
                },
                Scene.Token
            )
        );
        var submit = await ChooseAsync(
            scene,
            socket,
            modal.Submit(
                new
                {
                    yourWords = "words",
                    choice = "B",
                    sure = true,
                    proof = file,
                },
                Scene.Token
            )
        );

        JsonNode Sent(int n) => submit["data"]!["components"]![n]!["component"]!;
        Assert.Equal(["Your words", "Kept", "Choice", "Sure", "Proof"], modal.Inputs.Select(input => input.Label));
        Assert.Equal(
            ("words", "as it was", "b"),
            ($"{Sent(0)["value"]}", $"{Sent(1)["value"]}", $"{Sent(2)["value"]}")
        );
        Assert.True(Sent(3)["value"]!.GetValue<bool>());
        Assert.Equal(
            "p.png",
            $"{submit["data"]!["resolved"]!["attachments"]![$"{Sent(4)["values"]![0]}"]!["filename"]}"
        );
    }

    [Fact]
    public async Task A_person_waits_for_a_message_to_come()
    {
        await using var scene = await Scene.SetAsync();

        var waiting = scene.Seat.Sees(card => card.Embeds.Any(embed => embed.Title == "Digest"), Scene.Token);
        await scene.PostAsync(new { content = "no" });
        await scene.PostAsync(
            new { embeds = new[] { new { title = "Digest", fields = new[] { new { name = "Due", value = "2" } } } } }
        );

        Assert.Equal("2", (await waiting).Embeds.Single().Fields.Single().Value);
    }

    private static async Task<JsonObject> ChooseAsync(Scene scene, RawSocket socket, Task<Answer> doing)
    {
        var interaction = await socket.InteractionAsync();
        await scene.Rest.GoodAnswerAsync(interaction, new { type = 5 });
        await doing;
        return interaction;
    }
}
