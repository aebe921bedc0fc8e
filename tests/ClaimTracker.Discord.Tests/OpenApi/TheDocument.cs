using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.OpenApi;

namespace ClaimTracker.Discord.Tests.OpenApi;

/// <summary>Discord's OpenAPI document, for tests that judge by it.</summary>
internal static class TheDocument
{
    /// <summary>The document; without it the test skips itself.</summary>
    public static OpenApiDocument Open()
    {
        var document = OpenApiDocument.Find();
        Assert.SkipWhen(document is null, OpenApiDocument.WhyMissing);
        return document;
    }

    public static IReadOnlyList<string> Refusals(string method, string path, string json) =>
        Open().ValidateRequest(method, path, JsonNode.Parse(json));
}
