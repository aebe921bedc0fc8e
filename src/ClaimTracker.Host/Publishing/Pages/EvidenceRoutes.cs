using System.Globalization;
using ClaimTracker.Core.Citations.Files;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>Files that published verdicts rest on, for teams that may show them.</summary>
internal static class EvidenceRoutes
{
    private const string ForAMinute = "public, max-age=60";

    public static IEndpointRouteBuilder MapEvidence(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet($"{PublishedAddress.List}/{{number}}/files/{{citation}}", GetAsync)
            .OpenToAll()
            .WithName("PublishedFile");
        return routes;
    }

    /// <summary>Always a download: what a stranger once attached is not shown under this site's name.</summary>
    internal static async Task<IResult> GetAsync(
        string number,
        string citation,
        ServedTeam team,
        IOptions<PublisherOptions> publisher,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (
            !publisher.Value.ShowsFiles
            || !ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim)
            || !int.TryParse(citation, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        )
        {
            return PublishedRoutes.NotPublished(number);
        }

        await using var db = await team.OpenAsync(cancellationToken);
        if (
            await FindAsync(db, claim, index, cancellationToken) is not { } file
            || await db.ReadBytesAsync(file.Id, cancellationToken) is not { } bytes
        )
        {
            return PublishedRoutes.NotPublished(number);
        }

        context.Response.Headers.CacheControl = ForAMinute;
        return TypedResults.File(
            bytes,
            file.MediaType,
            file.Name,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(file.Hash)}\"")
        );
    }

    private static async Task<EvidenceFile?> FindAsync(
        ClaimTrackerContext db,
        ClaimNumber claim,
        int citation,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindPublicationAsync(claim, cancellationToken) is not { WithdrawnAt: null })
        {
            return null;
        }

        var citations = await db.ListPublishedCitationsAsync(claim, cancellationToken);
        return citations.FirstOrDefault(one => one.Number == citation)?.File;
    }
}
