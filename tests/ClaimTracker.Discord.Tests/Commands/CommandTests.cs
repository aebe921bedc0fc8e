using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Limits;

namespace ClaimTracker.Discord.Tests.Commands;

public sealed class CommandTests
{
    public static TheoryData<string, Func<object>> Refused =>
        new()
        {
            { "small letters", () => SlashCommand.Create("Claim", "Shows a claim") },
            { "1 to 32 letters", () => SlashCommand.Create("claim show", "Shows a claim") },
            { "1 to 32 letters", () => SlashCommand.Create(new string('a', 33), "Shows a claim") },
            { "1 to 32 letters", () => SlashCommand.Create("claim\n", "Shows a claim") },
            { "description needs 1 to 100", () => SlashCommand.Create("claim", "") },
            { "'xx' is none of Discord's locales", () => SlashCommand.Create(In("claim", "xx"), "Shows a claim") },
            {
                "options: 0 to 25",
                () =>
                    SlashCommand.Create(
                        "a",
                        "b",
                        [.. Enumerable.Range(0, 26).Select(i => CommandOption.YesNo($"o{i}", "b"))]
                    )
            },
            {
                "'o' is there twice",
                () => SlashCommand.Create("a", "b", [CommandOption.YesNo("o", "b"), CommandOption.User("o", "b")])
            },
            {
                "required options",
                () =>
                    SlashCommand.Create(
                        "a",
                        "b",
                        [CommandOption.YesNo("x", "b"), CommandOption.YesNo("y", "b", isRequired: true)]
                    )
            },
            {
                "8000 characters",
                () =>
                    SlashCommand.Create(
                        "a",
                        "b",
                        [
                            .. Enumerable
                                .Range(0, 2)
                                .Select(o =>
                                    CommandOption.Text(
                                        $"o{o}",
                                        "b",
                                        choices:
                                        [
                                            .. Enumerable
                                                .Range(0, 25)
                                                .Select(i =>
                                                    OptionChoice.Create(
                                                        new string('a', 100),
                                                        $"{new string('b', 90)}{i}"
                                                    )
                                                ),
                                        ]
                                    )
                                ),
                        ]
                    )
            },
            {
                "not both",
                () => CommandOption.Text("a", "b", choices: [OptionChoice.Create("a", "b")], suggests: true)
            },
            { "least characters", () => CommandOption.Text("a", "b", leastChars: 6001) },
            { "least (2)", () => CommandOption.Whole("a", "b", least: 2, most: 1) },
            { "value needs 1 to 100", () => OptionChoice.Create("a", new string('a', 101)) },
            { "parts: 1 to 25", () => CommandFamily.Create("a", "b", []) },
            {
                "'c' is there twice",
                () => CommandFamily.Create("a", "b", [Subcommand.Create("c", "d"), Subcommand.Create("c", "d")])
            },
            { "name needs 1 to 32", () => MessageCommand.Create(new string('a', 33)) },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Discord_would_refuse_cannot_be_made(string problem, Func<object> make) =>
        Assert.Contains(problem, Assert.Throws<DiscordLimitException>(make).Message);

    [Theory]
    [InlineData("claim")]
    [InlineData("vérifier")]
    [InlineData("हिन्दी")]
    [InlineData("ไทย")]
    [InlineData("日本語")]
    [InlineData("a-b_c'd")]
    public void Names_may_be_in_any_script(string name) => Assert.Equal(name, SlashCommand.Create(name, "x").Name.Text);

    private static Localized In(string text, string locale) =>
        new(text, new Dictionary<string, string> { [locale] = text });
}
