using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>What is wrong, and where in the value: <c>components[0].custom_id: longer than 100</c>.</summary>
internal sealed record Problem(Place Place, string Text)
{
    public override string ToString() => $"{Place}: {Text}";
}

/// <summary>Holds a value against a schema (JSON Schema 2020-12, the keywords of <see cref="SchemaKeywords"/>).</summary>
internal static class SchemaCheck
{
    public static List<Problem> Problems(Schema schema, JsonElement value)
    {
        var problems = new List<Problem>();
        Check(schema, value, Place.Root, problems);
        return problems;
    }

    public static void Check(Schema schema, JsonElement value, Place place, List<Problem> problems)
    {
        var keywords = schema.Keywords;
        if ((keywords.Types & KindsOf(value)) == Kinds.None)
        {
            problems.Add(new Problem(place, $"needs {Names(keywords.Types)}; got {Names(KindsOf(value))}"));
            return;
        }

        if (!IsOneOf(keywords.Enum, value))
        {
            problems.Add(new Problem(place, $"none of {string.Join(", ", keywords.Enum!)}"));
        }

        CheckContents(keywords, value, place, problems);
        foreach (var part in keywords.AllOf)
        {
            Check(part, value, place, problems);
        }

        UnionCheck.Check(keywords, value, place, problems);
    }

    /// <summary>A whole number is both; 2.0 is whole.</summary>
    public static Kinds KindsOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => Kinds.Null,
            JsonValueKind.True or JsonValueKind.False => Kinds.Boolean,
            JsonValueKind.Object => Kinds.Object,
            JsonValueKind.Array => Kinds.Array,
            JsonValueKind.String => Kinds.String,
            JsonValueKind.Number => IsWhole(value) ? Kinds.Number | Kinds.Integer : Kinds.Number,
            _ => Kinds.None,
        };

    public static bool IsOneOf(IReadOnlyList<JsonElement>? values, JsonElement value) =>
        values is null || values.Any(candidate => JsonElement.DeepEquals(candidate, value));

    public static string Names(Kinds kinds)
    {
        // An integer is a number: one word will do.
        var shown = kinds.HasFlag(Kinds.Integer) ? kinds & ~Kinds.Number : kinds;
        return string.Join(
            " or ",
            Enum.GetValues<Kinds>()
                .Where(kind => kind is not (Kinds.None or Kinds.All) && shown.HasFlag(kind))
                .Select(kind => kind.ToString().ToLowerInvariant())
        );
    }

    private static bool IsWhole(JsonElement number) =>
        number.TryGetInt64(out _) || (number.TryGetDouble(out var value) && double.IsInteger(value));

    private static void CheckContents(SchemaKeywords keywords, JsonElement value, Place place, List<Problem> problems)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                CheckText(keywords, value.GetString()!, place, problems);
                break;
            case JsonValueKind.Number:
                CheckNumber(keywords, value, place, problems);
                break;
            case JsonValueKind.Array:
                CheckItems(keywords, value, place, problems);
                break;
            case JsonValueKind.Object:
                ObjectCheck.Check(keywords, value, place, problems);
                break;
        }
    }

    private static void CheckText(SchemaKeywords keywords, string text, Place place, List<Problem> problems)
    {
        if (keywords.MaxLength is not null || keywords.MinLength is not null)
        {
            CheckLength(keywords, text.EnumerateRunes().Count(), place, problems);
        }

        if (keywords.Pattern?.Matches(text) == false)
        {
            problems.Add(new Problem(place, $"does not match {keywords.Pattern}"));
        }

        if (keywords.Format is { } format && !Formats.IsText(format, text))
        {
            problems.Add(new Problem(place, $"is no {format}"));
        }
    }

    private static void CheckLength(SchemaKeywords keywords, int length, Place place, List<Problem> problems)
    {
        if (length > keywords.MaxLength)
        {
            problems.Add(new Problem(place, $"longer than {keywords.MaxLength}"));
        }

        if (length < keywords.MinLength)
        {
            problems.Add(new Problem(place, $"shorter than {keywords.MinLength}"));
        }
    }

    private static void CheckNumber(SchemaKeywords keywords, JsonElement value, Place place, List<Problem> problems)
    {
        // Beyond the range of decimal (7.9e28) a double is near enough to know which side of a limit it is on.
        var sign = value.TryGetDecimal(out var number) ? 0 : Math.Sign(value.GetDouble());
        if (keywords.Maximum is { } maximum && (sign > 0 || (sign == 0 && number > maximum)))
        {
            problems.Add(new Problem(place, $"more than {maximum.ToString(CultureInfo.InvariantCulture)}"));
        }

        if (keywords.Minimum is { } minimum && (sign < 0 || (sign == 0 && number < minimum)))
        {
            problems.Add(new Problem(place, $"less than {minimum.ToString(CultureInfo.InvariantCulture)}"));
        }

        if (keywords.Format is { } format && !Formats.IsNumber(format, value))
        {
            problems.Add(new Problem(place, $"is no {format}"));
        }
    }

    private static void CheckItems(SchemaKeywords keywords, JsonElement list, Place place, List<Problem> problems)
    {
        var count = list.GetArrayLength();
        if (count > keywords.MaxItems)
        {
            problems.Add(new Problem(place, $"more than {keywords.MaxItems} items"));
        }

        if (count < keywords.MinItems)
        {
            problems.Add(new Problem(place, $"fewer than {keywords.MinItems} items"));
        }

        if (keywords.HasUniqueItems && RepeatsItem(list))
        {
            problems.Add(new Problem(place, "repeats an item"));
        }

        var index = 0;
        foreach (var item in keywords.Items is null ? default : list.EnumerateArray())
        {
            Check(keywords.Items!, item, place.At(index++), problems);
        }
    }

    private static bool RepeatsItem(JsonElement list)
    {
        var items = list.EnumerateArray().ToList();
        return items
            .Select((item, index) => (item, index))
            .Any(at => items.Take(at.index).Any(earlier => JsonElement.DeepEquals(earlier, at.item)));
    }
}
