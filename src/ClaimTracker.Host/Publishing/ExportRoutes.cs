using ClaimTracker.Core.Access;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;

namespace ClaimTracker.Host.Publishing;

/// <summary>All claims that are meant as a file, by number, sent while they are read.</summary>
internal static class ExportRoutes
{
    private const string About = "That export cannot be made";

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
        SchemaHeader.Add(context.Response);
        var request = query.Read();
        var problems = request.Problems.ToList();
        var isMarked = QueryWords.ReadYes("bom", bom, problems) && form.IsCsv;
        if (problems.Count > 0)
        {
            return FailureAnswer.For(context, StatusCodes.Status400BadRequest, About, string.Join(' ', problems));
        }

        var db = await team.OpenAsync(cancellationToken);
        context.Response.RegisterForDisposeAsync(db);
        var state = await db.ReadRowsStateAsync(request.Filter, cancellationToken);
        return ExportCopy.IsKnownToTeam(context, $"{state.Claims} {state.Changes} {state.ChangedAt?.UtcTicks}")
            ? TypedResults.Empty
            : form.Send("claims", db.StreamRowsAsync(request.Filter), isMarked, cancellationToken);
    }
}
