using ClaimTracker.Host.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClaimTracker.Host.Web.Health;

/// <summary>What a supervisor asks: is it running, and can it work.</summary>
internal static class HealthRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", Methods, GetHealth).SameForAll();
        routes.MapMethods("/readyz", Methods, GetReadinessAsync).SameForAll();
        return routes;
    }

    internal static ContentHttpResult GetHealth() => TypedResults.Text("ok");

    internal static async Task<JsonHttpResult<ReadinessView>> GetReadinessAsync(
        Readiness readiness,
        CancellationToken cancellationToken
    )
    {
        var view = await readiness.LookAsync(cancellationToken);
        return TypedResults.Json(
            view,
            WebJson.Default.ReadinessView,
            statusCode: view.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );
    }
}
