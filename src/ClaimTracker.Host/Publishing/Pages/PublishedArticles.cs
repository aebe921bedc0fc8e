using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Pages;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Publishing.Pages;

/// <summary>Makes the page of an article of which something is published.</summary>
internal sealed class PublishedArticles(ServedTeam team, IOptions<PublisherOptions> publisher)
{
    public async Task<IResult> GetAsync(string number, CancellationToken cancellationToken)
    {
        if (!ArticleNumber.TryParse(number, CultureInfo.InvariantCulture, out var article))
        {
            return NotPublished(number);
        }

        if (number != article.Value.ToString(CultureInfo.InvariantCulture))
        {
            return TypedResults.Redirect(ClaimAddress.Of(article), permanent: true);
        }

        await using var db = await team.OpenAsync(cancellationToken);
        return await ReadAsync(db, article, cancellationToken) is { } view
            ? new Page<PublishedArticle, PublishedArticleView>(view)
            : NotPublished(article.ToString());
    }

    private async Task<PublishedArticleView?> ReadAsync(
        ClaimTrackerContext db,
        ArticleNumber number,
        CancellationToken cancellationToken
    )
    {
        var claims = await db.StreamPublicationsAsync(
                PublicationFilter.All with
                {
                    Article = number,
                },
                PublicationOrder.Number
            )
            .ToListAsync(cancellationToken);
        if (claims.Count == 0 || await db.ReadArticleAsync(number, cancellationToken) is not { } article)
        {
            return null;
        }

        var marks = await db.ListMarksAsync(article.Id, cancellationToken);
        return PublishedArticleView.Of(article, marks, claims, publisher.Value.ShowsFullText);
    }

    /// <summary>The same words for an article that is not there as for one of which nothing is published.</summary>
    private static NotFoundPage NotPublished(string number) =>
        new("No such article", $"Nothing is published of {number}; look for it in the list of all fact-checks.");
}
