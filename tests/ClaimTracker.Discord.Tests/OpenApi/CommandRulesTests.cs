using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Discord.Tests.OpenApi;

/// <summary>Commands and choices that the document lets through and Discord does not. Each refusal stands beside the nearest thing that is fine.</summary>
public sealed class CommandRulesTests
{
    private const string Callback = "/interactions/31/interaction-token/callback";
    private const string Commands = "/applications/1/commands";

    [Theory]
    [InlineData(100)]
    [InlineData(101, "data.choices[0].value: longer than 100")]
    public void A_chosen_text_has_100_characters_at_most(int length, params string[] problems)
    {
        var choices = new[] { new { name = "x", value = new string('x', length) } };

        Assert.Equal(problems, Refusals("POST", Callback, new { type = 8, data = new { choices } }));
    }

    [Theory]
    [InlineData("""{"name":"Claim","description":"x"}""", "[0].name: needs lower-case letters, digits, - and _ only")]
    [InlineData(
        """{"name":"two words","description":"x"}""",
        "[0].name: needs lower-case letters, digits, - and _ only"
    )]
    [InlineData("""{"name":"ไทย","description":"x"}""")]
    [InlineData("""{"name":"Check this","type":3}""")]
    [InlineData("""{"name":"claim"}""", "[0].description: is missing")]
    [InlineData("""{"name":"claim","description":"x","name_localizations":{"fr":"affirmation"}}""")]
    [InlineData(
        """{"name":"claim","description":"x","name_localizations":{"fr-FR":"affirmation"}}""",
        "[0].name_localizations.fr-FR: is no language of Discord's"
    )]
    [InlineData("""{"name":"claim","description":""}""", "[0].description: is missing")]
    [InlineData(
        """{"name":"Check this","type":3,"description":"x"}""",
        "[0].description: only a slash command has one"
    )]
    public void Names_and_descriptions_suit_the_type(string command, params string[] problems)
    {
        Assert.Equal(problems, TheDocument.Refusals("PUT", Commands, $"[{command}]"));
    }

    [Theory]
    [InlineData(
        """{"type":3,"name":"a","description":"x"},{"type":3,"name":"a","description":"x"}""",
        "options[1].name: option 'a' comes twice"
    )]
    [InlineData(
        """{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}""",
        "options[1].required: a required option stands after an optional one"
    )]
    [InlineData(
        """{"type":3,"name":"A","description":"x"}""",
        "options[0].name: needs lower-case letters, digits, - and _ only"
    )]
    [InlineData(
        """{"type":1,"name":"a","description":"x"},{"type":3,"name":"b","description":"x"}""",
        "options: subcommands and other options together"
    )]
    [InlineData(
        """{"type":3,"name":"a","description":"x","autocomplete":true,"choices":[{"name":"x","value":"x"}]}""",
        "options[0].choices: not allowed together with autocomplete"
    )]
    [InlineData(
        """{"type":1,"name":"a","description":"x","options":[{"type":3,"name":"B","description":"x"}]}""",
        "options[0].options[0].name: needs lower-case letters, digits, - and _ only"
    )]
    public void Options_are_in_order(string options, string problem)
    {
        var json = $$"""[{"name":"claim","description":"x","options":[{{options}}]}]""";

        Assert.Equal([$"[0].{problem}"], TheDocument.Refusals("PUT", Commands, json));
    }

    [Fact]
    public void A_choice_of_an_option_has_100_characters_at_most()
    {
        var choices = new[] { new { name = "x", value = new string('x', 101) } };
        var options = new[]
        {
            new
            {
                type = 3,
                name = "a",
                description = "x",
                choices,
            },
        };

        Assert.Equal(
            ["[0].options[0].choices[0].value: longer than 100"],
            Refusals(
                "PUT",
                Commands,
                new[]
                {
                    new
                    {
                        name = "claim",
                        description = "x",
                        options,
                    },
                }
            )
        );
    }

    [Theory]
    [InlineData(100)]
    [InlineData(101, "body: more than 100 commands of type 1")]
    public void There_are_100_slash_commands_at_most(int count, params string[] problems)
    {
        var commands = Enumerable
            .Range(0, count)
            .Select(n => new { name = n.ToString("'c'0", CultureInfo.InvariantCulture), description = "x" });

        Assert.Equal(problems, Refusals("PUT", Commands, commands));
    }

    [Fact]
    public void A_command_s_name_comes_once_for_each_type()
    {
        var json =
            """[{"name":"claim","description":"x"},{"name":"claim","type":3},{"name":"claim","description":"y","type":1}]""";

        Assert.Equal(["[2].name: command '1 claim' comes twice"], TheDocument.Refusals("PUT", Commands, json));
    }

    [Fact]
    public void A_command_has_8000_characters_at_most()
    {
        var choices = Enumerable
            .Range(0, 25)
            .Select(n => new { name = new string('x', 90), value = $"{n:00}{new string('y', 88)}" });
        var options = Enumerable
            .Range(0, 2)
            .Select(n => new
            {
                type = 3,
                name = $"o{n}",
                description = "x",
                choices,
            });
        var command = new
        {
            name = "claim",
            description = "x",
            options,
        };

        Assert.Equal(["body: longer than 8000 in total"], Refusals("POST", Commands, command));
        Assert.Empty(Refusals("POST", Commands, command with { options = options.Take(1) }));
    }

    private static IReadOnlyList<string> Refusals(string method, string path, object body) =>
        TheDocument.Refusals(method, path, JsonSerializer.Serialize(body));
}
