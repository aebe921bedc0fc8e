using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Simulator.Limits;

/// <summary>The fields that hold lists.</summary>
internal sealed partial class Form
{
    /// <summary>The objects of a list. When their number is wrong, that is the one thing said about the list.</summary>
    public IReadOnlyList<Form> Objects(string name, int max, int min = 0, bool required = false)
    {
        var items = Items(name, max, min, required);
        var forms = new List<Form>(items.Count);
        foreach (var (position, item) in items.Index())
        {
            if (item is JsonObject inner)
            {
                forms.Add(new Form(inner, $"{At(name)}.{position}", errors));
            }
            else
            {
                errors.Add(
                    $"{At(name)}.{position}",
                    "DICT_TYPE_CONVERT",
                    "Only dictionaries may be used in a DictType"
                );
            }
        }

        return forms;
    }

    public IReadOnlyList<JsonNode?> Items(string name, int max, int min = 0, bool required = false)
    {
        if (!Needs(name, required))
        {
            return [];
        }

        if (json[name] is JsonArray items)
        {
            return Length(name, items.Count, min, max) ? [.. items] : [];
        }

        Wrong(name, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        return [];
    }

    /// <summary>A list of some of a few numbers.</summary>
    public JsonArray Numbers(string name, IReadOnlyList<int> allowed, int min = 1)
    {
        var items = Items(name, allowed.Count, min);
        var seen = new HashSet<int>();
        foreach (var (position, item) in items.Index())
        {
            if (item is not JsonValue value || !TryWhole(value, out var number) || !allowed.Contains((int)number))
            {
                Wrong(
                    $"{name}.{position}",
                    "BASE_TYPE_CHOICES",
                    $"Value must be one of {{{string.Join(", ", allowed)}}}."
                );
            }
            else if (!seen.Add((int)number))
            {
                Repeated($"{name}.{position}");
            }
        }

        return [.. items.Select(item => item?.DeepClone())];
    }

    /// <summary>A list of different ids.</summary>
    public void Ids(string name, int max)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (position, item) in Items(name, max).Index())
        {
            if (item is not JsonValue value || !value.TryGetValue<string>(out var text) || !IsId(text))
            {
                Wrong(
                    $"{name}.{position}",
                    "NUMBER_TYPE_COERCE",
                    $"Value \"{item?.ToJsonString()}\" is not snowflake."
                );
            }
            else if (!seen.Add(text))
            {
                Repeated($"{name}.{position}");
            }
        }
    }

    /// <summary>A list of texts.</summary>
    public JsonArray Texts(string name, int max)
    {
        var items = Items(name, max);
        foreach (var (position, item) in items.Index())
        {
            if (item is not JsonValue value || !value.TryGetValue<string>(out _))
            {
                Wrong(
                    $"{name}.{position}",
                    "STRING_TYPE_CONVERT",
                    $"Could not interpret \"{item?.ToJsonString()}\" as string."
                );
            }
        }

        return [.. items.Select(item => item?.DeepClone())];
    }
}
