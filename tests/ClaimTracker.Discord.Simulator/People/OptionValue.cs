using System.Globalization;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.Limits;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Simulator.People;

/// <summary>The value of one option, checked as Discord's own program does.</summary>
internal sealed class OptionValue(Seat seat, JsonObject option, Resolved resolved)
{
    private const int MaxText = 6000;
    private const long MaxWhole = 9_007_199_254_740_991;

    public JsonNode Of(object value) =>
        (option["type"]!.GetValue<int>(), value) switch
        {
            (OptionKind.Text, string or Choice) => Chosen(Words(value)) ?? Text(Words(value)),
            (OptionKind.Whole, int or long or string or Choice) => Chosen(Words(value)) ?? Whole(Words(value)),
            (OptionKind.Number, int or long or double or decimal or string or Choice) => Chosen(Words(value))
                ?? Number(Words(value)),
            (OptionKind.Flag, bool flag) => flag,
            (OptionKind.User or OptionKind.Mentionable, User user) => resolved.Add(user),
            (OptionKind.Role or OptionKind.Mentionable, Role role) => resolved.Add(role),
            (OptionKind.Channel, Channel channel) => InKinds(channel),
            (OptionKind.File, SimulatedFile file) => resolved.Add(seat.Stage.Upload(OfType(file), seat.Channel)),
            _ => throw Wrong($"does not take a {value.GetType().Name}"),
        };

    private static string Words(object value) =>
        value is Choice choice ? choice.Value : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    // With fixed choices only these can be sent, by what the person reads or by their value.
    private JsonNode? Chosen(string words)
    {
        if (option["choices"] is not JsonArray choices)
        {
            return null;
        }

        var choice = choices.FirstOrDefault(one => $"{one!["name"]}" == words || $"{one["value"]}" == words);
        return choice?["value"]!.DeepClone()
            ?? throw Wrong($"has no choice \"{words}\"; it has {string.Join(", ", choices.Select(c => c!["name"]))}");
    }

    private JsonNode Text(string text)
    {
        var min = option["min_length"]?.GetValue<int>() ?? 0;
        var max = option["max_length"]?.GetValue<int>() ?? MaxText;
        return text.Length >= min && text.Length <= max
            ? text
            : throw Wrong($"takes {min} to {max} characters; got {text.Length}");
    }

    private JsonNode Whole(string words)
    {
        if (!long.TryParse(words, CultureInfo.InvariantCulture, out var number))
        {
            throw Wrong($"takes a whole number; got \"{words}\"");
        }

        var (min, max) = (
            option["min_value"]?.GetValue<long>() ?? -MaxWhole,
            option["max_value"]?.GetValue<long>() ?? MaxWhole
        );
        return number >= min && number <= max ? number : throw Wrong($"takes {min} to {max}; got {number}");
    }

    private JsonNode Number(string words)
    {
        if (!double.TryParse(words, CultureInfo.InvariantCulture, out var number))
        {
            throw Wrong($"takes a number; got \"{words}\"");
        }

        var (min, max) = (
            option["min_value"]?.GetValue<double>() ?? double.MinValue,
            option["max_value"]?.GetValue<double>() ?? double.MaxValue
        );
        return number >= min && number <= max ? number : throw Wrong($"takes {min} to {max}; got {number}");
    }

    private JsonNode InKinds(Channel channel) =>
        option["channel_types"] is not JsonArray kinds || kinds.Any(kind => kind!.GetValue<int>() == (int)channel.Kind)
            ? resolved.Add(channel)
            : throw Wrong($"does not take a channel of the kind {channel.Kind}");

    private SimulatedFile OfType(SimulatedFile file) =>
        option["file_types"] is not JsonArray { Count: > 0 } types || FileTypes.Take(types, file.Name)
            ? file
            : throw Wrong($"does not take \"{file.Name}\"");

    private NotPossibleException Wrong(string what) => new($"The option \"{option["name"]}\" {what}.");
}

/// <summary>Which files an option or a modal's field takes. Discord looks at the end of the name only.</summary>
internal static class FileTypes
{
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["image"] = [".png", ".jpg", ".jpeg", ".webp", ".gif"],
        ["video"] = [".mp4", ".mov", ".webm"],
        ["audio"] = [".mp3", ".ogg", ".wav", ".flac"],
    };

    public static bool Take(JsonArray types, string fileName) =>
        types
            .SelectMany(type => Kinds.GetValueOrDefault($"{type}", [$"{type}"]))
            .Any(ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
