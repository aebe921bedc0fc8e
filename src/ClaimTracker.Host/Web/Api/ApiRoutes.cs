using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClaimTracker.Core.Access;
using ClaimTracker.Host.Web.Access;
using Microsoft.AspNetCore.WebUtilities;

namespace ClaimTracker.Host.Web.Api;

/// <summary>What every endpoint of the API that reads has in common.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>An endpoint for keys that read, at a path below <see cref="Root"/>.</summary>
    public static RouteHandlerBuilder MapApi(this IEndpointRouteBuilder routes, string path, Delegate handler) =>
        routes.MapMethods(Root + path, Reading, handler).Needs(ApiKeyScope.Read);

    /// <summary>Names the parameters that the endpoint takes, and refuses others.</summary>
    public static RouteHandlerBuilder Takes(
        this RouteHandlerBuilder endpoint,
        params IReadOnlyList<ApiParameter> parameters
    ) => endpoint.WithMetadata(new ApiParameters(parameters));

    /// <summary>An answer as the document shows it.</summary>
    public static RouteHandlerBuilder AnswersLike<T>(
        this RouteHandlerBuilder endpoint,
        T example,
        JsonTypeInfo<T> type
    ) =>
        endpoint
            .Produces<T>(StatusCodes.Status200OK, "application/json")
            .WithMetadata(new ApiExample(JsonSerializer.SerializeToNode(example, type)!));

    /// <summary>A body as the document shows it. The handler itself says what is wrong with one, in its own words.</summary>
    public static RouteHandlerBuilder AskedLike<T>(
        this RouteHandlerBuilder endpoint,
        T example,
        JsonTypeInfo<T> type
    ) => endpoint.WithMetadata(new ApiBody(typeof(T), JsonSerializer.SerializeToNode(example, type)!));

    /// <summary>A sentence for each parameter that the endpoint does not take.</summary>
    public static List<string> ProblemsOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var parameters = context.GetEndpoint()?.Metadata.GetMetadata<ApiParameters>();
        return [.. parameters?.Strangers(context.Request.Query) ?? []];
    }

    /// <summary>400 with all of the sentences.</summary>
    public static IResult Refuse(IEnumerable<string> problems) =>
        FailureAnswer.Problem(StatusCodes.Status400BadRequest, string.Join(' ', problems));

    /// <summary>Says where the next page is (RFC 8288), for programs that follow links.</summary>
    public static void LinkNext(HttpContext context, string? next)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (next is null)
        {
            return;
        }

        var query = context.Request.Query.Where(pair => !pair.Key.Equals("after", StringComparison.OrdinalIgnoreCase));
        var address = QueryHelpers.AddQueryString(
            Pages.PublicRoot.Of(context) + context.Request.Path.ToUriComponent(),
            query.Append(new("after", next))
        );
        context.Response.Headers.Link = $"<{address}>; rel=\"next\"";
    }
}
