using ClaimTracker.Core.Access;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;

namespace ClaimTracker.Host.Publishing;

/// <summary>All claims that are meant as a file, by number, sent while they are read.</summary>
internal static class ExportRoutes
{
    public static IEndpointRouteBuilder MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/export/claims.csv", GetCsvAsync).Needs(ApiKeyScope.Read).WithName("ExportCsv");
        routes.MapGet("/export/claims.json", GetJsonAsync).Needs(ApiKeyScope.Read).WithName("ExportJson");
        return routes;
    }

    internal static Task<IResult> GetCsvAsync(
        [AsParameters] ClaimQuery query,
        HttpContext context,
        ServedTeam team,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            query,
            context,
            team,
            new($"{ClaimsCsv.MediaType}; charset=utf-8", "claims.csv", ClaimsCsv.WriteAsync),
            cancellationToken
        );

    internal static Task<IResult> GetJsonAsync(
        [AsParameters] ClaimQuery query,
        HttpContext context,
        ServedTeam team,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            query,
            context,
            team,
            new(ClaimsJson.MediaType, "claims.json", ClaimsJson.WriteAsync),
            cancellationToken
        );

    private static async Task<IResult> SendAsync(
        ClaimQuery query,
        HttpContext context,
        ServedTeam team,
        ExportForm form,
        CancellationToken cancellationToken
    )
    {
        var request = query.Read();
        if (request.Problems.Count > 0)
        {
            return FailureAnswer.For(
                context,
                StatusCodes.Status400BadRequest,
                "That export cannot be made",
                string.Join(' ', request.Problems)
            );
        }

        var db = await team.OpenAsync(cancellationToken);
        context.Response.RegisterForDisposeAsync(db);
        return TypedResults.Stream(
            stream => form.WriteAsync(db.StreamRowsAsync(request.Filter), stream, cancellationToken),
            form.MediaType,
            form.FileName
        );
    }

    private sealed record ExportForm(
        string MediaType,
        string FileName,
        Func<IAsyncEnumerable<ClaimRow>, Stream, CancellationToken, Task> WriteAsync
    );
}
