using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Guilds;

namespace ClaimTracker.Discord.Tests.Commands;

public sealed class CommandComparisonTests
{
    private static readonly Command Show = CommandFamily.Create(
        "claim",
        new Localized("Claims", new Dictionary<string, string> { ["fr"] = "Affirmations" }),
        [
            Subcommand.Create(
                "show",
                "Shows a claim",
                CommandOption.Text("claim", "Which one", isRequired: true, suggests: true, mostChars: 100),
                CommandOption.Whole("page", "Which page", least: 1),
                CommandOption.Channel("where", "In which channel", kinds: [ChannelType.Text, ChannelType.PublicThread])
            ),
        ],
        needed: Permissions.ManageServer
    );

    public static TheoryData<string, Action<JsonObject>> Changes =>
        new()
        {
            { "name", command => command["name"] = "claims" },
            { "description", command => command["description"] = "Other" },
            { "translation", command => command["description_localizations"]!["fr"] = "Autre" },
            { "translation gone", command => command["description_localizations"] = null },
            { "permissions", command => command["default_member_permissions"] = "8" },
            { "type", command => command["type"] = 3 },
            { "a part more", command => command["options"]!.AsArray().Add(command["options"]![0]!.DeepClone()) },
            { "suggests no more", command => Option(command, 0)["autocomplete"] = false },
            { "least", command => Option(command, 1)["min_value"] = 2 },
            { "places", command => command["contexts"] = new JsonArray(0, 1) },
            { "channel kinds", command => Option(command, 2)["channel_types"] = new JsonArray(0) },
        };

    [Fact]
    public void What_Discord_adds_and_spells_out_makes_no_difference()
    {
        var theirs = Ours().AsObject();
        theirs["id"] = "17";
        theirs["version"] = "18";
        theirs["nsfw"] = false;
        theirs["name_localizations"] = null;
        theirs["dm_permission"] = false;
        theirs["options"]![0]!["required"] = false;
        Option(theirs, 1)["min_value"] = 1.0;
        Option(theirs, 1)["required"] = false;

        Assert.True(IsSame(theirs));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_real_change_is_seen(string what, Action<JsonObject> change)
    {
        var theirs = Ours().AsObject();
        change(theirs);

        Assert.False(IsSame(theirs), what);
    }

    private static bool IsSame(JsonNode theirs) =>
        CommandComparison.IsSame(JsonSerializer.SerializeToElement(Ours()), JsonSerializer.SerializeToElement(theirs));

    private static JsonNode Ours() =>
        JsonSerializer.SerializeToNode(CommandWriter.Write(Show, isGlobal: true), DiscordJson.Default.CommandWire)!;

    private static JsonNode Option(JsonObject command, int index) => command["options"]![0]!["options"]![index]!;
}
