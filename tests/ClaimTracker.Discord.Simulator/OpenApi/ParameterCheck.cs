using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>Holds what stands in the path and in the query against the schemas of the call's parameters. An unknown name in the query is a problem.</summary>
internal static class ParameterCheck
{
    public static IEnumerable<string> Problems(OpenApiOperation operation, RequestTarget target, SchemaLibrary library)
    {
        var given = operation
            .Template.Split('/')
            .Skip(1)
            .Zip(target.Segments, (segment, value) => (Name: segment, Values: (string[])[value]))
            .Where(part => part.Name.StartsWith('{'))
            .Select(part => (In: "path", Name: part.Name[1..^1], part.Values))
            .Concat(
                target
                    .Query.GroupBy(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal)
                    .Select(group => (In: "query", Name: group.Key, Values: group.ToArray()))
            );
        return given.SelectMany(part => Problems(operation, part.In, part.Name, part.Values, library));
    }

    private static IEnumerable<string> Problems(
        OpenApiOperation operation,
        string place,
        string name,
        string[] values,
        SchemaLibrary library
    )
    {
        var parameter = operation.Parameters.FirstOrDefault(candidate =>
            candidate.GetProperty("in").ValueEquals(place) && candidate.GetProperty("name").ValueEquals(name)
        );
        if (parameter.ValueKind == JsonValueKind.Undefined)
        {
            return [$"{place} {name}: unknown parameter"];
        }

        var schema = library.Inline(parameter.GetProperty("schema"));
        return Readings(values).Any(reading => SchemaCheck.Problems(schema, reading).Count == 0)
            ? []
            : [$"{place} {name}: '{string.Join(',', values)}' does not fit"];
    }

    // The same characters may stand for a string, a number, a boolean or a list: any reading that fits will do.
    private static IEnumerable<JsonElement> Readings(string[] values)
    {
        if (values is [var single])
        {
            yield return JsonSerializer.SerializeToElement(single);
            if (Literal(single) is { } literal)
            {
                yield return literal;
            }
        }

        yield return JsonSerializer.SerializeToElement(values);
    }

    private static JsonElement? Literal(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
