using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ClaimTracker.Host.Web.Api;

/// <summary>What every failure of the API looks like (RFC 9457).</summary>
internal static class ApiProblem
{
    public const string Name = "Problem";
    public const string MediaType = "application/problem+json";

    public static OpenApiSchema Schema =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "What went wrong (RFC 9457).",
            Required = new HashSet<string>(StringComparer.Ordinal) { "status", "detail" },
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = Text("What kind of status it is."),
                ["title"] = Text("The status in words."),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The HTTP status." },
                ["detail"] = Text("What was needed, what was found and what to do: a sentence or more."),
                ["traceId"] = Text("Names the request for whoever runs the server."),
                ["reference"] = Text("Finds the failure in the log; there when the program itself failed."),
            },
            Examples =
            [
                new JsonObject
                {
                    ["type"] = "https://tools.ietf.org/html/rfc9110#section-15.5.5",
                    ["title"] = "Not Found",
                    ["status"] = 404,
                    ["detail"] = "There is no claim C-99.",
                },
            ],
        };

    private static OpenApiSchema Text(string about) => new() { Type = JsonSchemaType.String, Description = about };
}
