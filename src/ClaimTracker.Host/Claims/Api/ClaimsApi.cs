using System.Globalization;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Api;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Claims.Api;

/// <summary>Claims for other programs.</summary>
internal static class ClaimsApi
{
    public static IEndpointRouteBuilder MapClaimsApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapApi("/claims", ListAsync)
            .Takes(
                ApiParameter.OneOf<ClaimState>("state", "Claims in this state alone."),
                ApiParameter.OneOf<Rating>("rating", "Claims whose verdict that counts has this rating."),
                ApiParameter.Article,
                ApiParameter.Publisher,
                ApiParameter.Search,
                ApiParameter.From,
                ApiParameter.Until,
                ApiParameter.Since("Claims that are new or changed after that moment."),
                ApiParameter.Limit,
                new ApiParameter("after", "A place in the list as 'next' of an earlier page gave it.", "0.87~17")
            )
            .WithName("ListClaims")
            .WithTags("Claims")
            .WithSummary("All claims of the team, most check-worthy first, a page at a time.")
            .AnswersLike(ClaimListView.Example, WebJson.Default.ClaimListView);
        routes
            .MapApi("/claims/{number}", GetAsync)
            .Takes()
            .WithName("GetClaim")
            .WithTags("Claims")
            .WithSummary(
                "One claim: where it is from, what made its score, its verdict and what the world reads of it."
            )
            .AnswersLike(ApiClaim.Example, WebJson.Default.ApiClaim);
        return routes;
    }

    /// <summary>The sentence for a number that the team has not given.</summary>
    public static IResult NoSuchClaim(string number) =>
        FailureAnswer.Problem(
            StatusCodes.Status404NotFound,
            ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim)
                ? $"There is no claim {claim}."
                : $"A claim has a number such as C-17; the address says '{number}'."
        );

    internal static async Task<IResult> ListAsync(
        [AsParameters] ClaimQuery query,
        string? limit,
        HttpContext context,
        ServedTeam team,
        CancellationToken cancellationToken
    )
    {
        var request = query.Read();
        List<string> problems = [.. ApiRoutes.ProblemsOf(context), .. request.Problems];
        var count = ApiLimit.Read(limit, problems);
        if (problems.Count > 0)
        {
            return ApiRoutes.Refuse(problems);
        }

        await using var db = await team.OpenAsync(cancellationToken);
        var list = await db.ListClaimsAsync(request.Filter, request.After, count, cancellationToken);
        ApiRoutes.LinkNext(context, list.Next?.ToString());
        return new ApiAnswer<ClaimListView>(
            ClaimListView.Of(list, PublicRoot.Of(context)),
            WebJson.Default.ClaimListView
        );
    }

    internal static async Task<IResult> GetAsync(
        string number,
        HttpContext context,
        ServedTeam team,
        CancellationToken cancellationToken
    )
    {
        if (ApiRoutes.ProblemsOf(context) is { Count: > 0 } problems)
        {
            return ApiRoutes.Refuse(problems);
        }

        if (!ClaimNumber.TryParse(number, CultureInfo.InvariantCulture, out var claim))
        {
            return NoSuchClaim(number);
        }

        await using var db = await team.OpenAsync(cancellationToken);
        if (await db.ReadClaimAsync(claim, cancellationToken) is not { } page)
        {
            return NoSuchClaim(number);
        }

        var verdicts = await db.ListVerdictsAsync(claim, cancellationToken);
        var published = await db.FindPublicationAsync(claim, cancellationToken);
        var view = ApiClaim.Of(page, verdicts, published, PublicRoot.Of(context));
        return new ApiAnswer<ApiClaim>(view, WebJson.Default.ApiClaim);
    }
}
