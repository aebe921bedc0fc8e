using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Publishing.Pages;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using Microsoft.Net.Http.Headers;

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
                        string? since,
                        string? bom,
                        HttpContext context,
                        ServedTeam team,
                        Databases databases,
                        CancellationToken cancellationToken
                    ) => SendAsync(query, since, bom, context, team, databases, form, cancellationToken)
                )
                .OpenToAll();
        }

        return routes;
    }

    private static async Task<IResult> SendAsync(
        PublishedQuery query,
        string? since,
        string? bom,
        HttpContext context,
        ServedTeam served,
        Databases databases,
        RowWriter<PublishedRow> form,
        CancellationToken cancellationToken
    )
    {
        var request = query.Read();
        var problems = request.Problems.ToList();
        var from = SinceParameter.Read(since, problems);
        var isMarked = ByteOrderMark.Read(bom, problems) && form.IsCsv;
        if (problems.Count > 0)
        {
            return FailureAnswer.For(context, StatusCodes.Status400BadRequest, About, string.Join(' ', problems));
        }

        var team = await served.FindAsync(cancellationToken);
        var db = databases.Open(team);
        context.Response.RegisterForDisposeAsync(db);
        // Whoever asks for what is new has to be told of what was withdrawn.
        var filter = request.Filter with
        {
            Since = from,
            WithWithdrawn = from is not null,
        };
        var tag = await TagAsync(db, context, cancellationToken);
        context.Response.Headers.CacheControl = "public, max-age=60";
        if (tag is not null && context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, false)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var root = PublicRoot.Of(context);
        var rows = db.StreamPublicationsAsync(filter, PublicationOrder.Newest)
            .Select(claim => PublishedRow.Of(claim, root));
        SchemaHeader.Add(context.Response);
        return TypedResults.Stream(
            async stream =>
            {
                await ByteOrderMark.WriteAsync(stream, isMarked, cancellationToken);
                await form.WriteAsync(rows, stream, cancellationToken);
            },
            form.MediaType,
            $"published.{form.Ending}",
            entityTag: tag
        );
    }

    /// <summary>Another one whenever anything that the world reads changed; weak, as the bytes need not be the same.</summary>
    private static async Task<EntityTagHeaderValue?> TagAsync(
        ClaimTrackerContext db,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (await db.ReadLastPublicationAsync(cancellationToken) is not { } changed)
        {
            return null;
        }

        var asked = context.Request.QueryString.Value ?? "";
        var hash = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(asked))[..6]
        );
        return new EntityTagHeaderValue($"\"{changed.UtcTicks:x}-{hash}\"", isWeak: true);
    }
}
