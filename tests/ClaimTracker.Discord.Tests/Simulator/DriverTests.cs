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
}
