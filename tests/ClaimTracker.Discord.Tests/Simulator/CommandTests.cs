namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class CommandTests
{
    public static TheoryData<object, string, string> Wrong() =>
        new()
        {
            { new { name = "Upper", description = "d" }, "0.name", "APPLICATION_COMMAND_INVALID_NAME" },
            { new { name = "two words", description = "d" }, "0.name", "APPLICATION_COMMAND_INVALID_NAME" },
            { new { name = new string('a', 33), description = "d" }, "0.name", "BASE_TYPE_BAD_LENGTH" },
            { new { name = "a" }, "0.description", "BASE_TYPE_REQUIRED" },
            { new { name = "a", description = new string('d', 101) }, "0.description", "BASE_TYPE_BAD_LENGTH" },
            {
                new
                {
                    name = "Menu",
                    type = 3,
                    description = "d",
                },
                "0.description",
                "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID"
            },
            {
                new
                {
                    name = "a",
                    description = "d",
                    default_member_permissions = 32,
                },
                "0.default_member_permissions",
                "STRING_TYPE_CONVERT"
            },
            {
                new
                {
                    name = "a",
                    description = "d",
                    name_localizations = new { xx = "b" },
                },
                "0.name_localizations.xx",
                "ENUM_TYPE_COERCE"
            },
            {
                new
                {
                    name = "a",
                    description = "d",
                    contexts = new[] { 3 },
                },
                "0.contexts.0",
                "BASE_TYPE_CHOICES"
            },
            { With(Option("b"), Option("b")), "0.options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS" },
            {
                With(Option("b"), Option("c", required: true)),
                "0.options.1.required",
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"
            },
            {
                With(
                    new
                    {
                        type = 1,
                        name = "s",
                        description = "d",
                    },
                    Option("c")
                ),
                "0.options.1.type",
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"
            },
            { With([.. Enumerable.Range(0, 26).Select(n => Option($"o{n}"))]), "0.options", "BASE_TYPE_MAX_LENGTH" },
            {
                With(
                    new
                    {
                        type = 99,
                        name = "s",
                        description = "d",
                    }
                ),
                "0.options.0.type",
                "BASE_TYPE_CHOICES"
            },
            {
                With(
                    new
                    {
                        type = 3,
                        name = "s",
                        description = "d",
                        max_length = 6001,
                    }
                ),
                "0.options.0.max_length",
                "NUMBER_TYPE_MAX"
            },
            {
                With(
                    new
                    {
                        type = 3,
                        name = "s",
                        description = "d",
                        autocomplete = true,
                        choices = new[] { new { name = "a", value = "a" } },
                    }
                ),
                "0.options.0.autocomplete",
                "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES"
            },
            {
                With(
                    new
                    {
                        type = 3,
                        name = "s",
                        description = "d",
                        choices = new[] { new { name = "a", value = new string('a', 101) } },
                    }
                ),
                "0.options.0.choices.0.value",
                "BASE_TYPE_MAX_LENGTH"
            },
            { With([.. Enumerable.Range(0, 4).Select(Heavy)]), "0", "APPLICATION_COMMAND_TOO_LARGE" },
        };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task A_command_beyond_a_limit_is_refused_with_the_place_of_the_error(
        object command,
        string path,
        string code
    )
    {
        await using var scene = await Scene.SetAsync();

        var answer = await scene.Rest.PutAsync(
            $"applications/{scene.Discord.ApplicationId}/commands",
            new[] { command }
        );

        Assert.Equal(400, answer.Status);
        Assert.True(code == answer.ErrorAt(path), answer.Text);
    }

    [Fact]
    public async Task A_hundred_commands_are_the_limit_and_names_are_unique()
    {
        await using var scene = await Scene.SetAsync();
        var path = $"applications/{scene.Discord.ApplicationId}/guilds/{scene.Server.Id}/commands";

        var many = await scene.Rest.PutAsync(
            path,
            Enumerable.Range(0, 101).Select(n => new { name = $"c{n}", description = "d" })
        );
        var same = await scene.Rest.PutAsync(
            path,
            Enumerable.Range(0, 2).Select(_ => new { name = "c", description = "d" })
        );

        Assert.Equal(30032, many.Code);
        Assert.Equal("APPLICATION_COMMANDS_DUPLICATE_NAME", same.ErrorAt("1"));
    }

    [Fact]
    public async Task Two_hundred_new_names_a_day_are_the_limit_and_known_names_do_not_count()
    {
        await using var scene = await Scene.SetAsync();
        var path = $"applications/{scene.Discord.ApplicationId}/commands";
        object[] Named(string prefix) =>
            [.. Enumerable.Range(0, 100).Select(n => new { name = $"{prefix}{n}", description = "d" })];

        Assert.Equal(200, (await scene.Rest.PutAsync(path, Named("a"))).Status);
        Assert.Equal(200, (await scene.Rest.PutAsync(path, Named("a"))).Status);
        Assert.Equal(200, (await scene.Rest.PutAsync(path, Named("b"))).Status);
        var third = await scene.Rest.PutAsync(path, Named("c"));

        Assert.Equal(30034, third.Code);
    }

    [Fact]
    public async Task A_command_keeps_its_id_and_translations_come_when_asked_for()
    {
        await using var scene = await Scene.SetAsync();
        var path = $"applications/{scene.Discord.ApplicationId}/commands";
        var command = new
        {
            name = "claim",
            description = "Claims",
            name_localizations = new { fr = "affirmation" },
        };
        var first = await scene.Rest.PutAsync(path, new[] { command });
        var second = await scene.Rest.PutAsync(path, new[] { command });
        var renamed = await scene.Rest.PutAsync(
            path,
            new[]
            {
                new
                {
                    id = $"{first.Json![0]!["id"]}",
                    name = "claims",
                    description = "Claims",
                },
            }
        );

        var with = await scene.Rest.PutAsync(path, new[] { command });
        var all = await scene.Rest.GetAsync($"{path}?with_localizations=true");
        var plain = await scene.Rest.GetAsync(path);

        Assert.Equal($"{first.Json![0]!["id"]}", $"{second.Json![0]!["id"]}");
        Assert.Equal($"{first.Json[0]!["version"]}", $"{second.Json[0]!["version"]}");
        Assert.Equal($"{first.Json[0]!["id"]}", $"{renamed.Json![0]!["id"]}");
        Assert.NotEqual($"{first.Json[0]!["id"]}", $"{with.Json![0]!["id"]}");
        Assert.Equal("affirmation", $"{all.Json![0]!["name_localizations"]!["fr"]}");
        Assert.Null(plain.Json![0]!["name_localizations"]);
    }

    [Fact]
    public async Task Commands_of_a_server_carry_its_id_and_another_application_is_unknown()
    {
        await using var scene = await Scene.SetAsync();

        var made = await scene.Rest.PutAsync(
            $"applications/{scene.Discord.ApplicationId}/guilds/{scene.Server.Id}/commands",
            new[] { new { name = "Check this", type = 3 } }
        );
        var other = await scene.Rest.GetAsync("applications/1/commands");

        Assert.Equal($"{scene.Server.Id}", $"{made.Json![0]!["guild_id"]}");
        Assert.Equal("", $"{made.Json[0]!["description"]}");
        Assert.Equal(10002, other.Code);
    }

    private static object With(params object[] options) =>
        new
        {
            name = "a",
            description = "d",
            options,
        };

    private static object Option(string name, bool required = false) =>
        new
        {
            type = 3,
            name,
            description = "d",
            required,
        };

    private static object Heavy(int number) =>
        new
        {
            type = 3,
            name = $"o{number}",
            description = "d",
            choices = Enumerable
                .Range(0, 25)
                .Select(n => new { name = $"{n:D2}{new string('n', 40)}", value = new string('v', 50) }),
        };
}
