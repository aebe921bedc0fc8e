using System.Globalization;
using System.Text.Json.Nodes;
using ClaimTracker.Host.Web.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ClaimTracker.Host.Web.Api;

/// <summary>Completes what the framework says of an endpoint with what the endpoint says of itself: parameters, examples, failures, scope.</summary>
internal sealed class ApiOperation : IOpenApiOperationTransformer
{
    public const string Key = "key";
    private const string Json = "application/json";
    private const string InPath = "number";

    private static readonly IReadOnlyDictionary<int, string> Always = new Dictionary<int, string>
    {
        [StatusCodes.Status400BadRequest] = "Something in the address or the body means nothing; all of it is named.",
        [StatusCodes.Status401Unauthorized] = "There is no key, or none of that value.",
        [StatusCodes.Status403Forbidden] = "The key opens less, or there are no keys yet.",
        [StatusCodes.Status429TooManyRequests] = "Too many requests; 'Retry-After' says when to go on.",
        [StatusCodes.Status500InternalServerError] = "The program failed; the reference finds it in the log.",
        [StatusCodes.Status503ServiceUnavailable] = "The database cannot be used now.",
    };

    public async Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var taken = metadata.OfType<ApiParameters>().FirstOrDefault()?.All ?? [];
        var path = operation.Parameters?.Where(one => one.In == ParameterLocation.Path).ToList() ?? [];
        foreach (var one in path.OfType<OpenApiParameter>())
        {
            (one.Description, one.Example) = ("A number such as 17 or C-17.", Text("C-17"));
            one.Description = IsOfArticle(context) ? "A number such as 3 or A-3." : one.Description;
            one.Example = IsOfArticle(context) ? Text("A-3") : one.Example;
        }

        operation.Parameters = [.. path, .. taken.Select(ParameterOf)];
        foreach (var example in metadata.OfType<ApiExample>())
        {
            Show(operation, example);
        }

        if (metadata.OfType<Need>().LastOrDefault() is { } need)
        {
            operation.Description = $"Needs a key with the scope '{Need.Word(need.Scope)}'.";
        }

        if (metadata.OfType<ApiBody>().FirstOrDefault() is { } body)
        {
            operation.RequestBody = await BodyAsync(body, context, cancellationToken);
        }

        Fail(operation, path.Count > 0, operation.RequestBody is not null, context.Document!);
    }

    private static bool IsOfArticle(OpenApiOperationTransformerContext context) =>
        context.Description.RelativePath?.Contains($"articles/{{{InPath}}}", StringComparison.Ordinal) == true;

    private static OpenApiParameter ParameterOf(ApiParameter one) =>
        new()
        {
            Name = one.Name,
            In = ParameterLocation.Query,
            Description = one.About,
            Example =
                one.Kind == ApiParameterKind.Whole
                    ? JsonValue.Create(int.Parse(one.Example, CultureInfo.InvariantCulture))
                    : Text(one.Example),
            Schema = new OpenApiSchema
            {
                Type = one.Kind == ApiParameterKind.Whole ? JsonSchemaType.Integer : JsonSchemaType.String,
                Format = one.Kind switch
                {
                    ApiParameterKind.Day => "date",
                    ApiParameterKind.Instant => "date-time",
                    _ => null,
                },
                Minimum = one.Kind == ApiParameterKind.Whole ? "1" : null,
                Maximum =
                    one.Kind == ApiParameterKind.Whole ? ApiLimit.Most.ToString(CultureInfo.InvariantCulture) : null,
                Enum = one.Values.Count == 0 ? null : [.. one.Values.Select(Text)],
            },
        };

    private static void Show(OpenApiOperation operation, ApiExample example)
    {
        foreach (var (_, response) in operation.Responses?.Where(pair => pair.Key.StartsWith('2')) ?? [])
        {
            if (response.Content?.TryGetValue(Json, out var media) == true)
            {
                media.Example = example.Value.DeepClone();
            }
        }
    }

    private static async Task<OpenApiRequestBody> BodyAsync(
        ApiBody body,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Json] = new OpenApiMediaType
                {
                    Schema = await context.GetOrCreateSchemaAsync(body.Type, cancellationToken: cancellationToken),
                    Example = body.Example.DeepClone(),
                },
            },
        };

    private static void Fail(OpenApiOperation operation, bool hasNumber, bool hasBody, OpenApiDocument document)
    {
        operation.Responses ??= [];
        var failures = new Dictionary<int, string>(Always);
        if (hasNumber)
        {
            failures[StatusCodes.Status404NotFound] = "The team has none of that number.";
        }

        if (hasBody)
        {
            failures[StatusCodes.Status413PayloadTooLarge] = "The body is larger than Intake:MaxBytes.";
            failures[StatusCodes.Status415UnsupportedMediaType] = "The body is not JSON by its Content-Type.";
            failures[StatusCodes.Status422UnprocessableEntity] = "The article cannot be taken in; the detail says why.";
        }
        else
        {
            operation.Responses["304"] = new OpenApiResponse { Description = "You have this already (If-None-Match)." };
        }

        foreach (var (status, about) in failures.OrderBy(one => one.Key))
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = about,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [ApiProblem.MediaType] = new OpenApiMediaType
                    {
                        Schema = new OpenApiSchemaReference(ApiProblem.Name, document),
                    },
                },
            };
        }
    }

    private static JsonNode Text(string text) => JsonValue.Create(text);
}
