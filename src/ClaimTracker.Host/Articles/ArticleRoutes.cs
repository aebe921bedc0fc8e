using System.Globalization;
using ClaimTracker.Core.Access;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Publishing.Pages;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using ClaimTracker.Host.Web.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClaimTracker.Host.Articles;

/// <summary>One article with its claims marked in it.</summary>
internal static class ArticleRoutes
{
    public static IEndpointRouteBuilder MapArticles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/articles/{number}", GetFaceAsync).HasPublicFace().Needs(ApiKeyScope.Read).WithName("Article");
        return routes;
    }

    /// <summary>The whole text with every claim for the team; for everybody else what is published of it.</summary>
    internal static async Task<IResult> GetFaceAsync(
        Viewer viewer,
        string number,
        ServedTeam team,
        PublishedArticles published,
        CancellationToken cancellationToken
    ) =>
        viewer.IsTeam
            ? await GetAsync(number, team, cancellationToken)
            : await published.GetAsync(number, cancellationToken);

    internal static async Task<Results<Page<ArticleSheet, ArticleView>, RedirectHttpResult, NotFoundPage>> GetAsync(
        string number,
        ServedTeam team,
        CancellationToken cancellationToken
    )
    {
        if (!ArticleNumber.TryParse(number, CultureInfo.InvariantCulture, out var article))
        {
            return new NotFoundPage(
                "No such article",
                $"An article has a number such as A-3; the address says '{number}'."
            );
        }

        if (number != article.Value.ToString(CultureInfo.InvariantCulture))
        {
            return TypedResults.Redirect(ClaimAddress.Of(article), permanent: true);
        }

        await using var db = await team.OpenAsync(cancellationToken);
        if (await db.ReadArticleAsync(article, cancellationToken) is not { } found)
        {
            return new NotFoundPage(
                "No such article",
                $"There is no article {article}; look for its claims in the list of all claims."
            );
        }

        var claims = await db.ListMarksAsync(found.Id, cancellationToken);
        return new Page<ArticleSheet, ArticleView>(ArticleViews.Of(found, claims));
    }
}
