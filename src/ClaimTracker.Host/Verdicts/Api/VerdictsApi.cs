using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Claims.Api;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Api;

namespace ClaimTracker.Host.Verdicts.Api;

/// <summary>Verdicts for other programs.</summary>
internal static class VerdictsApi
{
    public static IEndpointRouteBuilder MapVerdictsApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapApi("/claims/{number}/verdicts", ListAsync)
            .Takes()
            .WithName("ListVerdicts")
            .WithTags("Verdicts")
            .WithSummary("Every verdict on a claim, the newest first: proposed, signed off, sent back.")
            .AnswersLike(ApiVerdictList.Example, WebJson.Default.ApiVerdictList);
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
        var verdicts = await db.ListVerdictsAsync(claim, cancellationToken);
        return new ApiAnswer<ApiVerdictList>(
            new ApiVerdictList([.. verdicts.Select(ApiVerdict.Of)]),
            WebJson.Default.ApiVerdictList
        );
    }
}
