using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Publishing.Pages;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Publishing;

/// <summary>The published claims as a file, what changed last first, sent while they are read.</summary>
internal static class PublishedExportRoutes
{
    private const string About = "That export cannot be made";

    public static IEndpointRouteBuilder MapPublishedExports(this IEndpointRouteBuilder routes)
    {
        foreach (var form in PublishedFiles.Forms)
        {
            routes
                .MapGet(
                    $"/export/published.{form.Ending}",
                    (
                        PublishedQuery query,
                        string? bom,
                        HttpContext context,
                        ServedTeam team,
                        Databases databases,
                        CancellationToken cancellationToken
                    ) => SendAsync(query, bom, context, team, databases, form, cancellationToken)
                )
                .OpenToAll();
        }

        return routes;
    }

    private static async Task<IResult> SendAsync(
        PublishedQuery query,
        string? bom,
        HttpContext context,
        ServedTeam served,
        Databases databases,
        RowWriter<PublishedRow> form,
        CancellationToken cancellationToken
    )
    {
        SchemaHeader.Add(context.Response);
        var request = query.ReadForPrograms();
        var problems = request.Problems.ToList();
        var isMarked = QueryWords.ReadYes("bom", bom, problems) && form.IsCsv;
        if (problems.Count > 0)
        {
            return FailureAnswer.For(context, StatusCodes.Status400BadRequest, About, string.Join(' ', problems));
        }

        var team = await served.FindAsync(cancellationToken);
        var db = databases.Open(team);
        context.Response.RegisterForDisposeAsync(db);
        var changed = await db.ReadLastPublicationAsync(cancellationToken);
        if (ExportCopy.IsKnownToAll(context, $"{changed?.UtcTicks}"))
        {
            return TypedResults.Empty;
        }

        var root = PublicRoot.Of(context);
        var rows = db.StreamPublicationsAsync(request.Filter, PublicationOrder.Newest)
            .Select(claim => PublishedRow.Of(claim, root));
        return form.Send("published", rows, isMarked, cancellationToken);
    }
}
