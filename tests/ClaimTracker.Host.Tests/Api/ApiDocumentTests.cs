using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClaimTracker.Host.Tests.Publishing;
using ClaimTracker.Host.Tests.Validators;
using ClaimTracker.Host.Tests.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Host.Tests.Api;

/// <summary>The OpenAPI document, held against the program that serves it.</summary>
public sealed class ApiDocumentTests
{
    private const string Address = "/api/v1/openapi.json";
    private static readonly NodeFolder Validators = new("openapi");

    [Fact]
    public async Task It_is_open_to_all_and_says_what_it_is()
    {
        await using var program = await Press.StartAsync();

        using var response = await program.GetAsync(Address);
        var document = await response.JsonAsync();

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString());
        Assert.Equal("https://claims.example.org", document.GetProperty("servers")[0].GetProperty("url").GetString());
        Assert.Equal(
            "bearer",
            document
                .GetProperty("components")
                .GetProperty("securitySchemes")
                .GetProperty("key")
                .GetProperty("scheme")
                .GetString()
        );
    }

    [Fact]
    public async Task Every_endpoint_of_the_api_is_in_it_and_no_other()
    {
        await using var program = await Press.StartAsync();
        var served = program
            .App.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)
                && endpoint.RoutePattern.RawText != Address
            )
            .SelectMany(endpoint =>
                endpoint
                    .Metadata.GetMetadata<HttpMethodMetadata>()!
                    .HttpMethods.Where(method => method != "HEAD")
                    .Select(method => $"{method} {endpoint.RoutePattern.RawText}")
            )
            .Order(StringComparer.Ordinal);

        var documented = Operations(await DocumentAsync(program))
            .Select(one => $"{one.Method.ToUpperInvariant()} {one.Path}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(served, documented);
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_an_example_and_its_failures()
    {
        await using var program = await Press.StartAsync();

        var operations = Operations(await DocumentAsync(program)).ToList();

        Assert.Equal(
            operations.Count,
            operations
                .Select(one => one.Operation.GetProperty("operationId").GetString())
                .Distinct(StringComparer.Ordinal)
                .Count()
        );
        Assert.All(
            operations,
            one =>
            {
                Assert.NotEqual("", one.Operation.GetProperty("summary").GetString());
                Assert.StartsWith("Needs a key with the scope '", one.Operation.GetProperty("description").GetString());
                var responses = one.Operation.GetProperty("responses");
                Assert.NotEqual(
                    default,
                    responses
                        .GetProperty("200")
                        .GetProperty("content")
                        .GetProperty("application/json")
                        .GetProperty("example")
                );
                Assert.All(
                    ["400", "401", "403", "429", "500", "503"],
                    status =>
                        Assert.True(responses.TryGetProperty(status, out _), $"{one.Path} says nothing of {status}.")
                );
            }
        );
    }

    [Fact]
    public async Task Every_parameter_it_names_is_taken()
    {
        await using var program = await Asking.StartAsync();

        foreach (var (_, path, operation) in Operations(await DocumentAsync(program)).Where(one => one.Method == "get"))
        {
            foreach (
                var parameter in operation
                    .GetProperty("parameters")
                    .EnumerateArray()
                    .Where(one => one.GetProperty("in").GetString() == "query")
            )
            {
                var example = Uri.EscapeDataString(parameter.GetProperty("example").ToString());
                var address =
                    $"{path.Replace("{number}", "1", StringComparison.Ordinal)}?{parameter.GetProperty("name")}={example}";
                using var response = await program.AskAsync(address);
                Assert.True(response.IsSuccessStatusCode, $"{address}: {await response.TextAsync()}");
            }
        }
    }

    [Fact]
    public async Task Validators_that_are_not_ours_agree_with_it_its_examples_and_real_answers()
    {
        Validators.SkipUnlessReady();
        await using var program = await Asking.StartAsync();
        var document = await DocumentAsync(program);

        var answers = new JsonArray([
            await AnswerAsync(program, "/api/v1/claims", "/api/v1/claims?limit=1"),
            await AnswerAsync(program, "/api/v1/claims", "/api/v1/claims?limit=none"),
            await AnswerAsync(program, "/api/v1/claims/{number}", "/api/v1/claims/1"),
            await AnswerAsync(program, "/api/v1/claims/{number}", "/api/v1/claims/2"),
            await AnswerAsync(program, "/api/v1/claims/{number}", "/api/v1/claims/99"),
            await AnswerAsync(program, "/api/v1/claims/{number}/citations", "/api/v1/claims/1/citations"),
            await AnswerAsync(program, "/api/v1/claims/{number}/verdicts", "/api/v1/claims/1/verdicts"),
            await AnswerAsync(program, "/api/v1/articles", "/api/v1/articles"),
            await AnswerAsync(program, "/api/v1/articles/{number}", "/api/v1/articles/1"),
            await AnswerAsync(program, "/api/v1/published", "/api/v1/published?since=2020-01-01T00:00:00Z"),
            await PostAsync(program, document),
        ]);
        var output = await Validators.RunAsync(
            "openapi.mjs",
            new JsonObject
            {
                ["document"] = JsonNode.Parse(document.GetRawText()),
                ["answers"] = answers,
            }.ToJsonString()
        );

        Assert.True(output == "[]", output);
    }

    [Fact]
    public async Task The_validators_find_what_is_wrong()
    {
        Validators.SkipUnlessReady();
        await using var program = await Press.StartAsync();
        var document = JsonNode.Parse((await DocumentAsync(program)).GetRawText())!;
        document["paths"]!["/api/v1/claims"]!["get"]!["parameters"]![0]!["in"] = "nowhere";
        var wrong = new JsonObject
        {
            ["path"] = "/api/v1/claims",
            ["method"] = "get",
            ["status"] = 200,
            ["mediaType"] = "application/json",
            ["body"] = new JsonObject { ["claims"] = "none" },
        };

        var output = await Validators.RunAsync(
            "openapi.mjs",
            new JsonObject { ["document"] = document, ["answers"] = new JsonArray(wrong) }.ToJsonString()
        );

        var problems = JsonSerializer.Deserialize<string[]>(output)!;
        Assert.Contains(problems, problem => problem.StartsWith("the document: ", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("get /api/v1/claims, 200: ", StringComparison.Ordinal));
    }

    private static async Task<JsonElement> DocumentAsync(ServedProgram program)
    {
        using var response = await program.GetAsync(Address);
        return await response.JsonAsync();
    }

    private static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => (method.Name, path.Name, method.Value)));

    private static async Task<JsonNode> AnswerAsync(ServedProgram program, string path, string address)
    {
        using var response = await program.AskAsync(address);
        return await NodeAsync("get", path, response);
    }

    /// <summary>The body of the document's own example is taken in.</summary>
    private static async Task<JsonNode> PostAsync(ServedProgram program, JsonElement document)
    {
        var example = document
            .GetProperty("paths")
            .GetProperty("/api/v1/articles")
            .GetProperty("post")
            .GetProperty("requestBody")
            .GetProperty("content")
            .GetProperty("application/json")
            .GetProperty("example");
        using var response = await program.AskAsync(
            "/api/v1/articles",
            HttpMethod.Post,
            request => request.Content = JsonContent.Create(example)
        );
        Assert.Equal(201, (int)response.StatusCode);
        return await NodeAsync("post", "/api/v1/articles", response);
    }

    private static async Task<JsonNode> NodeAsync(string method, string path, HttpResponseMessage response) =>
        new JsonObject
        {
            ["path"] = path,
            ["method"] = method,
            ["status"] = (int)response.StatusCode,
            ["mediaType"] = response.Content.Headers.ContentType!.MediaType,
            ["body"] = JsonNode.Parse(await response.TextAsync()),
        };
}
