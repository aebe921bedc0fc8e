using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Tests.Peers;

/// <summary>Damages a JSON value in one place or two: often so that it no longer fits its schema, sometimes so that it just does.</summary>
internal static class Mutation
{
    private static readonly int[] Lengths =
    [
        0,
        1,
        25,
        26,
        32,
        33,
        45,
        46,
        80,
        81,
        100,
        101,
        256,
        257,
        2000,
        2001,
        4000,
        4001,
    ];
    private static readonly int[] Counts = [0, 2, 5, 6, 10, 11, 25, 26, 40, 41];
    private static readonly string[] Numbers =
    [
        "-1",
        "0",
        "1",
        "2",
        "1.5",
        "3.0",
        "99",
        "2147483647",
        "2147483648",
        "-2147483649",
        "1e20",
        "1e300",
    ];
    private static readonly string[] Texts =
    [
        "\n7",
        "7\n",
        "07",
        "99999999999999999999",
        "https://example.org/a b",
        "users",
        "2026-11-22T10:00Z",
        "http",
    ];
    private static readonly string[] Others = ["null", "true", "7", "\"7\"", "[]", "{}", "[null]"];

    public static JsonNode Of(JsonNode value, Random random)
    {
        var changed = value.DeepClone();
        var times = random.Next(1, 3);
        for (var time = 0; time < times; time++)
        {
            if (Places(changed).ToArray() is { Length: > 0 } places)
            {
                Change(Pick(places, random), random);
            }
        }

        return changed;
    }

    // The root stays what it is: a body of another kind says little.
    private static IEnumerable<JsonNode> Places(JsonNode node) =>
        Children(node).SelectMany(child => Places(child).Prepend(child));

    private static IEnumerable<JsonNode> Children(JsonNode node) =>
        node switch
        {
            JsonObject fields => fields.Select(field => field.Value).OfType<JsonNode>(),
            JsonArray items => items.OfType<JsonNode>(),
            _ => [],
        };

    private static void Change(JsonNode place, Random random)
    {
        switch (random.Next(5))
        {
            case 0 when place.Parent is JsonObject owner:
                owner.Remove(place.GetPropertyName());
                break;
            case 1 when place.Parent is JsonObject owner:
                Rename(owner, place, random);
                break;
            case 2:
                place.ReplaceWith(JsonNode.Parse(Pick(Others, random)));
                break;
            default:
                ChangeInside(place, random);
                break;
        }
    }

    private static void Rename(JsonObject owner, JsonNode place, Random random)
    {
        var name = place.GetPropertyName();
        owner.Remove(name);
        owner[random.Next(2) == 0 ? name + "s" : "flags"] = place;
    }

    private static void ChangeInside(JsonNode place, Random random)
    {
        switch (place)
        {
            case JsonArray list:
                Resize(list, Pick(Counts, random));
                break;
            case JsonObject fields:
                fields["unknown"] = 1;
                break;
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String:
                place.ReplaceWith(random.Next(2) == 0 ? Pick(Texts, random) : TextOf(Pick(Lengths, random), random));
                break;
            default:
                place.ReplaceWith(JsonNode.Parse(Pick(Numbers, random)));
                break;
        }
    }

    private static void Resize(JsonArray list, int count)
    {
        var first = list.FirstOrDefault();
        while (list.Count > count)
        {
            list.RemoveAt(list.Count - 1);
        }

        while (list.Count < count)
        {
            list.Add(first?.DeepClone());
        }
    }

    // A face is one character and two UTF-16 units.
    private static string TextOf(int length, Random random) =>
        random.Next(2) == 0 ? new string('x', length) : string.Concat(Enumerable.Repeat("😀", length));

    private static T Pick<T>(T[] choices, Random random) => choices[random.Next(choices.Length)];
}
