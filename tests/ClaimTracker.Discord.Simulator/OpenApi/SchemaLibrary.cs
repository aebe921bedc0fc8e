using System.Collections.Concurrent;
using System.Text.Json;

namespace ClaimTracker.Discord.Simulator.OpenApi;

/// <summary>The schemas of one document by their place in it, each made once for each way of closing.</summary>
internal sealed class SchemaLibrary(JsonElement root)
{
    private readonly ConcurrentDictionary<(string Pointer, Closing Closing), Schema> schemas = new();

    /// <exception cref="ArgumentException">The document has nothing at that place.</exception>
    public Schema At(string pointer, Closing closing) =>
        schemas.GetOrAdd((pointer, closing), key => Make(JsonPointer.Resolve(root, key.Pointer), key.Closing));

    /// <summary>The schema that stands there, or the one that it refers to.</summary>
    /// <exception cref="NotSupportedException">A keyword that limits values stands beside the reference.</exception>
    public Schema Make(JsonElement source, Closing closing)
    {
        if (!source.TryGetProperty("$ref", out var reference))
        {
            return new Schema(source, this, closing);
        }

        var beside = source.EnumerateObject().Select(keyword => keyword.Name).Except(["$ref", "description"]).ToList();
        return beside.Count == 0
            ? At(reference.GetString()!, closing)
            : throw new NotSupportedException($"A $ref to {reference} has '{beside[0]}' beside it.");
    }

    public Schema Inline(JsonElement source) => Make(source, Closing.Open);

    public IReadOnlyList<string> Problems(string pointer, JsonElement value, Closing closing) =>
        [.. SchemaCheck.Problems(At(pointer, closing), value).Select(problem => problem.ToString())];
}
