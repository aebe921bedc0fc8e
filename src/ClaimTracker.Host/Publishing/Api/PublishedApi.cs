using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Host.Publishing.Pages;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Api;
using ClaimTracker.Host.Web.Pages;

namespace ClaimTracker.Host.Publishing.Api;

/// <summary>A page of published claims for other programs.</summary>
/// <param name="Published">In the order that was asked for.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; absent on the last one.</param>
internal sealed record ApiPublishedList(IReadOnlyList<PublishedRow> Published, string? Next)
{
    public static ApiPublishedList Example { get; } = new([PublishedRow.Example], "2~639142272000000000~17");
}

/// <summary>Published claims for other programs.</summary>
internal static class PublishedApi
{
    public static IEndpointRouteBuilder MapPublishedApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapApi("/published", ListAsync)
            .Takes(
                ApiParameter.OneOf<Rating>("rating", "Claims of this rating alone."),
                ApiParameter.Search,
                ApiParameter.Publisher,
                ApiParameter.Article,
                ApiParameter.From,
                ApiParameter.Until,
                ApiParameter.Since(
                    "What changed after that moment, with what was withdrawn: of that only number, page and times are told."
                ),
                ApiParameter.OneOf<PublicationOrder>("sort", "The order; the newest first when left out."),
                ApiParameter.Limit,
                new ApiParameter(
                    "after",
                    "A place in the list as 'next' of an earlier page gave it.",
                    "2~639142272000000000~17"
                )
            )
            .WithName("ListPublished")
            .WithTags("Published")
            .WithSummary("What the world reads: published claims with their ratings, a page at a time.")
            .AnswersLike(ApiPublishedList.Example, WebJson.Default.ApiPublishedList);
        return routes;
    }

    internal static async Task<IResult> ListAsync(
        PublishedQuery query,
        string? limit,
        HttpContext context,
        ServedTeam team,
        CancellationToken cancellationToken
    )
    {
        var request = query.ReadForPrograms();
        List<string> problems = [.. ApiRoutes.ProblemsOf(context), .. request.Problems];
        var count = ApiLimit.Read(limit, problems);
        if (problems.Count > 0)
        {
            return ApiRoutes.Refuse(problems);
        }

        await using var db = await team.OpenAsync(cancellationToken);
        var list = await db.ListPublicationsAsync(
            request.Filter,
            request.Order,
            request.After,
            count,
            cancellationToken
        );
        var root = PublicRoot.Of(context);
        ApiRoutes.LinkNext(context, list.Next?.ToString());
        return new ApiAnswer<ApiPublishedList>(
            new ApiPublishedList([.. list.Claims.Select(claim => PublishedRow.Of(claim, root))], list.Next?.ToString()),
            WebJson.Default.ApiPublishedList
        );
    }
}
