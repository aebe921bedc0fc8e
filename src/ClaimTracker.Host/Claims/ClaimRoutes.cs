using System.Globalization;
using ClaimTracker.Core.Access;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Publishing.Pages;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClaimTracker.Host.Claims;

/// <summary>One claim on a page of its own.</summary>
internal static class ClaimRoutes
{
    public static IEndpointRouteBuilder MapClaims(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/claims/{number}", GetFaceAsync).HasPublicFace().Needs(ApiKeyScope.Read).WithName("Claim");
        return routes;
    }

    /// <summary>All that is known for the team; for everybody else what is published of it.</summary>
    internal static async Task<IResult> GetFaceAsync(
        Viewer viewer,
        string number,
        ServedTeam team,
        PublishedPages pages,
        HttpContext context,
        CancellationToken cancellationToken
    )
    {
        if (viewer.IsTeam)
        {
            return await GetAsync(number, team, cancellationToken);
        }

        // An address that is written another way leads on, whether anything is there or not.
        var isPlain =
            !ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim)
            || number == claim.Value.ToString(CultureInfo.InvariantCulture);
        return isPlain
            ? await PublishedRoutes.GetAsync(number, team, pages, context, cancellationToken)
            : TypedResults.Redirect(ClaimAddress.Of(claim), permanent: true);
    }

    internal static async Task<Results<Page<ClaimSheet, ClaimView>, RedirectHttpResult, NotFoundPage>> GetAsync(
        string number,
        ServedTeam team,
        CancellationToken cancellationToken
    )
    {
        if (!ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim))
        {
            return new NotFoundPage(
                "No such claim",
                $"A claim has a number such as C-17; the address says '{number}'."
            );
        }

        if (number != claim.Value.ToString(CultureInfo.InvariantCulture))
        {
            return TypedResults.Redirect(ClaimAddress.Of(claim), permanent: true);
        }

        await using var db = await team.OpenAsync(cancellationToken);
        return await db.ReadClaimAsync(claim, cancellationToken) is { } found
            ? new Page<ClaimSheet, ClaimView>(ClaimView.Of(found))
            : new NotFoundPage("No such claim", $"There is no claim {claim}; look for it in the list of all claims.");
    }
}
