using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Api;
using ClaimTracker.Host.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClaimTracker.Host.Articles.Api;

/// <summary>Articles for other programs.</summary>
internal static class ArticlesApi
{
    private const string Needed = "An article has a number such as A-3";

    public static IEndpointRouteBuilder MapArticlesApi(this IEndpointRouteBuilder routes)
    {
        routes
            .MapApi("/articles", ListAsync)
            .Takes(
                ApiParameter.Limit,
                new ApiParameter("after", "A place in the list as 'next' of an earlier page gave it.", "A-3")
            )
            .WithName("ListArticles")
            .WithTags("Articles")
            .WithSummary("The team's articles, the newest first, a page at a time.")
            .AnswersLike(ApiArticleList.Example, WebJson.Default.ApiArticleList);
        routes
            .MapApi("/articles/{number}", GetAsync)
            .Takes()
            .WithName("GetArticle")
            .WithTags("Articles")
            .WithSummary("One article: its text, and where each of its claims stands in it.")
            .AnswersLike(ApiArticle.Example, WebJson.Default.ApiArticle);
        return routes.MapAddArticleApi();
    }

    internal static async Task<IResult> ListAsync(
        string? after,
        string? limit,
        HttpContext context,
        ServedTeam team,
        CancellationToken cancellationToken
    )
    {
        var problems = ApiRoutes.ProblemsOf(context);
        var count = ApiLimit.Read(limit, problems);
        ArticleNumber? place = null;
        if (!string.IsNullOrWhiteSpace(after))
        {
            if (ArticleNumber.TryParse(after, CultureInfo.InvariantCulture, out var number))
            {
                place = number;
            }
            else
            {
                problems.Add($"'after' needs a place as an earlier page gave it, such as A-3; got '{after}'.");
            }
        }

        if (problems.Count > 0)
        {
            return ApiRoutes.Refuse(problems);
        }

        await using var db = await team.OpenAsync(cancellationToken);
        var list = ApiArticleList.Of(
            await db.ListArticlesAsync(place, count, cancellationToken),
            PublicRoot.Of(context)
        );
        ApiRoutes.LinkNext(context, list.Next);
        return new ApiAnswer<ApiArticleList>(list, WebJson.Default.ApiArticleList);
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

        if (!ArticleNumber.TryParse(number, CultureInfo.InvariantCulture, out var article))
        {
            return Missing($"{Needed}; the address says '{number}'.");
        }

        await using var db = await team.OpenAsync(cancellationToken);
        if (await db.ReadArticleAsync(article, cancellationToken) is not { } found)
        {
            return Missing($"There is no article {article}.");
        }

        var claims = await db.ListMarksAsync(found.Id, cancellationToken);
        return new ApiAnswer<ApiArticle>(
            ApiArticle.Of(found, claims, PublicRoot.Of(context)),
            WebJson.Default.ApiArticle
        );
    }

    private static ProblemHttpResult Missing(string sentence) =>
        FailureAnswer.Problem(StatusCodes.Status404NotFound, sentence);
}
