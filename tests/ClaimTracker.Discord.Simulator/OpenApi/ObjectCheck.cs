using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>The keywords about an object's fields.</summary>
internal static class ObjectCheck
{
    public static void Check(SchemaKeywords keywords, JsonElement value, Place place, List<Problem> problems)
    {
        foreach (var name in keywords.Required.Where(name => !value.TryGetProperty(name, out _)))
        {
            problems.Add(new Problem(place.At(name), "is missing"));
        }

        CheckCount(keywords, value.GetPropertyCount(), place, problems);
        foreach (var field in value.EnumerateObject())
        {
            CheckField(keywords, field, place.At(field.Name), problems);
        }
    }

    private static void CheckCount(SchemaKeywords keywords, int count, Place place, List<Problem> problems)
    {
        if (count > keywords.MaxProperties)
        {
            problems.Add(new Problem(place, $"more than {keywords.MaxProperties} fields"));
        }

        if (count < keywords.MinProperties)
        {
            problems.Add(new Problem(place, $"fewer than {keywords.MinProperties} fields"));
        }
    }

    private static void CheckField(SchemaKeywords keywords, JsonProperty field, Place place, List<Problem> problems)
    {
        if (keywords.Properties.TryGetValue(field.Name, out var schema))
        {
            SchemaCheck.Check(schema, field.Value, place, problems);
        }
        else if (keywords.RefusesOthers || keywords.OnlyFields?.Contains(field.Name) == false)
        {
            problems.Add(new Problem(place, "unknown field"));
        }
        else if (keywords.Others is { } others)
        {
            SchemaCheck.Check(others, field.Value, place, problems);
        }
    }
}
