using ClaimTracker.Core.Access;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;

namespace ClaimTracker.Host.Publishing;

/// <summary>All claims that are meant as a file, by number, sent while they are read.</summary>
internal static class ExportRoutes
{
    private static readonly RowWriter<ClaimRow> Csv = new("csv", "text/csv; charset=utf-8", ClaimsCsv.WriteAsync);
    private static readonly RowWriter<ClaimRow> Json = new("json", JsonRows.Media, ClaimsJson.WriteAsync);
    private static readonly RowWriter<ClaimRow> Lines = new("jsonl", JsonRows.LinesMedia, ClaimsJson.WriteLinesAsync);

    /// <summary>The forms there are.</summary>
    public static IReadOnlyList<RowWriter<ClaimRow>> Forms { get; } = [Csv, Json, Lines];

    public static IEndpointRouteBuilder MapExports(this IEndpointRouteBuilder routes)
    {
        foreach (var form in Forms)
        {
            routes
                .MapGet(
                    $"/export/claims.{form.Ending}",
                    (
                        [AsParameters] ClaimQuery query,
                        string? bom,
                        HttpContext context,
                        ServedTeam team,
                        CancellationToken cancellationToken
                    ) => SendAsync(query, bom, context, team, form, cancellationToken)
                )
                .Needs(ApiKeyScope.Read);
        }

        return routes;
    }

    private static async Task<IResult> SendAsync(
        ClaimQuery query,
        string? bom,
        HttpContext context,
        ServedTeam team,
        RowWriter<ClaimRow> form,
        CancellationToken cancellationToken
    )
    {
        var request = query.Read();
        var problems = request.Problems.ToList();
        var isMarked = ByteOrderMark.Read(bom, problems) && form.IsCsv;
        if (problems.Count > 0)
        {
            return FailureAnswer.For(
                context,
                StatusCodes.Status400BadRequest,
                "That export cannot be made",
                string.Join(' ', problems)
            );
        }

        var db = await team.OpenAsync(cancellationToken);
        context.Response.RegisterForDisposeAsync(db);
        SchemaHeader.Add(context.Response);
        return TypedResults.Stream(
            async stream =>
            {
                await ByteOrderMark.WriteAsync(stream, isMarked, cancellationToken);
                await form.WriteAsync(db.StreamRowsAsync(request.Filter), stream, cancellationToken);
            },
            form.MediaType,
            $"claims.{form.Ending}"
        );
    }
}
