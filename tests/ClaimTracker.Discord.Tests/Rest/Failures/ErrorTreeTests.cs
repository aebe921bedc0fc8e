using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Rest.Failures;

namespace ClaimTracker.Discord.Tests.Rest.Failures;

/// <summary>Discord's tree of problems as readable lines.</summary>
public sealed class ErrorTreeTests
{
    [Theory]
    [InlineData(
        """{"embeds":{"0":{"fields":{"2":{"value":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 1024 or fewer in length."}]}}}}}}""",
        "embeds[0].fields[2].value: BASE_TYPE_MAX_LENGTH Must be 1024 or fewer in length."
    )]
    [InlineData(
        """{"_errors":[{"code":"APPLICATION_COMMAND_TOO_LARGE","message":"Command exceeds maximum size (4000)"}]}""",
        "APPLICATION_COMMAND_TOO_LARGE Command exceeds maximum size (4000)"
    )]
    [InlineData(
        """{"3":{"name":{"_errors":[{"code":"A","message":"x"},{"code":"B","message":"y"}]}},"4":{"_errors":[{"code":"C","message":"z"}]}}""",
        "[3].name: A x|[3].name: B y|[4]: C z"
    )]
    [InlineData("""{"content":["This field is required"]}""", "content[0]: This field is required")]
    [InlineData(
        """{"a":{"_errors":["text only",{"message":"no code"},{"code":"NO_TEXT"},{},3,null]}}""",
        "a: text only|a: no code|a: NO_TEXT "
    )]
    [InlineData(
        """{"_errors":{"_errors":[{"code":"X","message":"a field of that name"}]}}""",
        "_errors: X a field of that name"
    )]
    [InlineData("""{"a":{"_errors":[{"code":"\ud800","message":"half a character"}]}}""", "a: half a character")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("17", "")]
    public void It_is_flattened(string json, string expected)
    {
        using var tree = JsonDocument.Parse(json);

        Assert.Equal(expected, string.Join('|', ErrorTree.Flatten(tree.RootElement)));
    }

    [Fact]
    public void A_field_named_with_half_a_character_is_passed_over()
    {
        using var tree = JsonDocument.Parse("""{"\ud800":{"_errors":[{"code":"A","message":"x"}]},"b":"y"}""");

        Assert.Equal("b: y", string.Join('|', ErrorTree.Flatten(tree.RootElement)));
    }

    [Fact]
    public void A_huge_tree_gives_a_list_that_ends()
    {
        var leaf = """{"code":"A","message":"x"}""";
        using var tree = JsonDocument.Parse($$"""{"_errors":[{{string.Join(',', Enumerable.Repeat(leaf, 5000))}}]}""");

        Assert.Equal(ErrorTree.MostProblems, ErrorTree.Flatten(tree.RootElement).Count);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_leaf_of_a_random_tree_is_found_where_it_stands(int seed)
    {
        var dice = new Random(seed);
        var expected = new List<string>();
        var tree = Tree(dice, "", depth: 0, expected);

        var found = ErrorTree.Flatten(JsonSerializer.SerializeToElement(tree)).Select(problem => problem.ToString());

        Assert.Equal(expected, found);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_json_whole_or_cut_or_damaged_is_read_without_a_fault(int seed)
    {
        var dice = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["code"] = Any(dice, 0),
                ["message"] = Any(dice, 0),
                ["errors"] = Any(dice, 0),
            }.ToJsonString()
        );
        for (var i = dice.Next(4); i > 0; i--)
        {
            bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
        }

        var body = ErrorBody.Read(bytes.AsMemory(0, dice.Next(2) == 0 ? bytes.Length : dice.Next(bytes.Length)));

        Assert.All(body.Problems, problem => Assert.NotEqual("", problem.Code + problem.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>502</html>")]
    [InlineData("""{"code":50035,"message":"Inva""")]
    [InlineData("""["a"]""")]
    [InlineData("""{"code":"50035"}""")]
    public void A_body_that_is_not_Discords_has_no_code(string body) =>
        Assert.Null(ErrorBody.Read(Encoding.UTF8.GetBytes(body)).Code);

    [Fact]
    public void A_body_nested_too_deep_is_no_fault() =>
        Assert.Same(ErrorBody.Unreadable, ErrorBody.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))));

    private static JsonObject Tree(Random dice, string path, int depth, List<string> expected)
    {
        var node = new JsonObject();
        if (depth > 4 || dice.Next(3) == 0)
        {
            node["_errors"] = new JsonArray([
                .. Enumerable.Range(0, dice.Next(1, 3)).Select(i => Leaf(i, path, expected)),
            ]);
        }

        for (var i = depth > 4 ? 0 : dice.Next(3); i > 0; i--)
        {
            var (name, below) =
                dice.Next(2) == 0
                    ? ($"{i}", $"{path}[{i}]")
                    : ($"field_{i}", path.Length == 0 ? $"field_{i}" : $"{path}.field_{i}");
            node[name] = Tree(dice, below, depth + 1, expected);
        }

        return node;
    }

    private static JsonObject Leaf(int number, string path, List<string> expected)
    {
        expected.Add($"{(path.Length == 0 ? "" : $"{path}: ")}CODE_{number} At {path}.");
        return new JsonObject { ["code"] = $"CODE_{number}", ["message"] = $"At {path}." };
    }

    private static JsonNode? Any(Random dice, int depth) =>
        dice.Next(depth > 5 ? 5 : 8) switch
        {
            0 => null,
            1 => JsonValue.Create(dice.Next(2) == 0),
            2 => JsonValue.Create(dice.NextDouble() * 1e18),
            3 => JsonValue.Create(dice.Next(100_000)),
            4 => JsonValue.Create($"text {dice.Next()}"),
            5 => new JsonArray([.. Enumerable.Range(0, dice.Next(4)).Select(_ => Any(dice, depth + 1))]),
            6 => new JsonObject { ["_errors"] = Any(dice, depth + 1), [$"{dice.Next(5)}"] = Any(dice, depth + 1) },
            _ => new JsonObject { ["code"] = Any(dice, depth + 1), ["message"] = Any(dice, depth + 1) },
        };
}
