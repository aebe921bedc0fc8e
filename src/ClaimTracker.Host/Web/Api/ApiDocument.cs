using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ClaimTracker.Host.Web.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ClaimTracker.Host.Web.Api;

/// <summary>The description of the API for programs (OpenAPI 3.1), made from the endpoints themselves.</summary>
internal static class ApiDocument
{
    public const string Address = ApiRoutes.Root + "/openapi.json";
    private const string Name = "v1";

    private const string About =
        "Reads the claims, articles, evidence and verdicts of a fact-check desk, and brings articles in. "
        + "Every answer that fails is a problem (RFC 9457) whose 'detail' says what was needed, what was found and what to do. "
        + "Lists go on with 'next', and with a Link header of the relation 'next'. Answers have an ETag: ask again with If-None-Match.";

    private const string AboutKey =
        "A key made with 'claimtracker key add' or in Discord with /setup, or the value of Web:Key. The scope 'read' opens everything that is read, 'intake' also bringing articles in.";

    public static IServiceCollection AddApiDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WebJson.Default);
            // A number is sent as one and read as one.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        return services.AddOpenApi(
            Name,
            document =>
            {
                document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                document.ShouldInclude = endpoint =>
                    $"/{endpoint.RelativePath}".StartsWith(ApiRoutes.Root + "/", StringComparison.Ordinal)
                    && endpoint.HttpMethod != HttpMethods.Head;
                document.CreateSchemaReferenceId = NameOf;
                document.AddOperationTransformer<ApiOperation>();
                document.AddDocumentTransformer(IntroduceAsync);
            }
        );
    }

    public static IEndpointRouteBuilder MapApiDocument(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Address).OpenToAll();
        return routes;
    }

    /// <summary>Types of ours by the name of the thing, without what tells them apart in the code.</summary>
    private static string? NameOf(JsonTypeInfo type)
    {
        if (type.Type.Namespace?.StartsWith(nameof(ClaimTracker), StringComparison.Ordinal) != true)
        {
            return OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        }

        var name = type.Type.Name;
        name = name.StartsWith("Api", StringComparison.Ordinal) ? name["Api".Length..] : name;
        return name.EndsWith("View", StringComparison.Ordinal) ? name[..^"View".Length] : name;
    }

    private static Task IntroduceAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var version = typeof(ApiDocument).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        document.Info = new OpenApiInfo
        {
            Title = "ClaimTracker",
            Version = version?.InformationalVersion.Split('+')[0] ?? Name,
            Description = About,
        };
        document.Servers = context.ApplicationServices.GetRequiredService<IOptions<WebOptions>>().Value.PublicAddress
            is { } outside
            ? [new OpenApiServer { Url = outside.AbsoluteUri.TrimEnd('/') }]
            : [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[ApiProblem.Name] = ApiProblem.Schema;
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [ApiOperation.Key] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = AboutKey,
            },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(ApiOperation.Key, document)] = [] },
        ];
        ApiAbsence.Apply(document);
        return Task.CompletedTask;
    }
}
