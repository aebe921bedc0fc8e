using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Claims.Api;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Api;

namespace ClaimTracker.Host.Citations.Api;

/// <summary>Evidence for other programs.</summary>
internal static class CitationsApi
{
    public static IEndpointRouteBuilder MapCitationsApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapApi("/claims/{number}/citations", ListAsync)
            .Takes()
            .WithName("ListCitations")
            .WithTags("Citations")
            .WithSummary("The evidence of a claim, primary sources first; what was taken back is left out.")
            .AnswersLike(ApiCitationList.Example, WebJson.Default.ApiCitationList);
        return routes;
    }

    internal static Task<IResult> ListAsync(
        string number,
        HttpContext context,
        ServedTeam team,
        CancellationToken cancellationToken
    ) => OfOneClaim.AnswerAsync(number, context, team, ReadAsync, cancellationToken);

    private static async Task<IResult> ReadAsync(
        ClaimTrackerContext db,
        ClaimNumber claim,
        CancellationToken cancellationToken
    )
    {
        var citations = await db.ListCitationsAsync(claim, cancellationToken);
        return new ApiAnswer<ApiCitationList>(
            new ApiCitationList([.. citations.Select(ApiCitation.Of)]),
            WebJson.Default.ApiCitationList
        );
    }
}
