using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Discord.Rest.Failures;

/// <summary>
/// Discord's tree of problems as a list. Keys are names of fields or, within arrays, numbers written as text; what is wrong with a node
/// stands in its <c>_errors</c>.
/// </summary>
internal static class ErrorTree
{
    /// <summary>Nobody reads more, and the body is not ours.</summary>
    public const int MostProblems = 100;

    private const string Leaf = "_errors";

    /// <summary>In the order of the text. Whatever has another shape is passed over.</summary>
    public static IReadOnlyList<DiscordProblem> Flatten(JsonElement errors)
    {
        var problems = new List<DiscordProblem>();
        Visit(errors, "", problems);
        return problems;
    }

    // The parser stops at a depth of 64, so this recursion does too.
    private static void Visit(JsonElement node, string path, List<DiscordProblem> problems)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Object:
                VisitFields(node, path, problems);
                break;
            case JsonValueKind.Array:
                VisitItems(node, path, problems);
                break;
            case JsonValueKind.String when problems.Count < MostProblems && Words.Of(node) is { Length: > 0 } text:
                // Older routes write a sentence where others have "_errors".
                problems.Add(new DiscordProblem(path, "", text));
                break;
        }
    }

    private static void VisitFields(JsonElement node, string path, List<DiscordProblem> problems)
    {
        foreach (var field in node.EnumerateObject())
        {
            if (NameOf(field) is not { } name)
            {
                continue;
            }

            if (name == Leaf && field.Value.ValueKind == JsonValueKind.Array)
            {
                AddLeaf(field.Value, path, problems);
            }
            else
            {
                Visit(field.Value, Below(path, name), problems);
            }
        }
    }

    private static void VisitItems(JsonElement node, string path, List<DiscordProblem> problems)
    {
        var index = 0;
        foreach (var item in node.EnumerateArray())
        {
            Visit(item, Below(path, (index++).ToString(CultureInfo.InvariantCulture)), problems);
        }
    }

    private static void AddLeaf(JsonElement leaf, string path, List<DiscordProblem> problems)
    {
        foreach (var problem in leaf.EnumerateArray())
        {
            var code = Words.Of(problem, "code") ?? "";
            var message = Words.Of(problem, "message") ?? Words.Of(problem) ?? "";
            if (problems.Count < MostProblems && code.Length + message.Length > 0)
            {
                problems.Add(new DiscordProblem(path, code, message));
            }
        }
    }

    private static string? NameOf(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Below(string path, string name) =>
        name.Length > 0 && name.All(char.IsAsciiDigit) ? $"{path}[{name}]"
        : path.Length == 0 ? name
        : $"{path}.{name}";
}
