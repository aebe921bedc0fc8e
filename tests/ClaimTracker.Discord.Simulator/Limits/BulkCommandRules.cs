using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Errors;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>Discord's limits for a set of commands that replaces another.</summary>
internal static class BulkCommandRules
{
    private const int MaxSlash = 100;
    private const int MaxOfMenu = 15;

    public static IReadOnlyList<JsonObject> Check(JsonNode? body, bool isOfServer)
    {
        if (body is not JsonArray commands)
        {
            throw FormErrors.One("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        }

        var errors = new FormErrors();
        var shown = commands
            .Select(
                (command, position) =>
                    CommandRules.Check(new Form(command as JsonObject ?? [], $"{position}", errors), isOfServer)
            )
            .ToList();
        Unique(shown, errors);
        errors.ThrowIfAny();
        Count(shown, CommandKind.Slash, MaxSlash);
        Count(shown, CommandKind.UserMenu, MaxOfMenu);
        Count(shown, CommandKind.MessageMenu, MaxOfMenu);
        return shown;
    }

    private static void Unique(List<JsonObject> commands, FormErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (position, command) in commands.Index())
        {
            if (!seen.Add($"{command["type"]} {command["name"]}"))
            {
                errors.Add(
                    $"{position}",
                    "APPLICATION_COMMANDS_DUPLICATE_NAME",
                    "Application command names must be unique"
                );
            }
        }
    }

    private static void Count(List<JsonObject> commands, CommandKind kind, int max)
    {
        if (commands.Count(command => command["type"]!.GetValue<int>() == (int)kind) > max)
        {
            throw ApiErrors.TooManyCommands(max);
        }
    }
}
