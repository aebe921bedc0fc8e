using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class CardTests
{
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
