using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>Reads what messages show about a team's articles.</summary>
internal sealed class ArticleShelf(Databases databases, WebLinks web)
{
    /// <summary>One article; absent when the team has none of that number.</summary>
    public async Task<ArticleFacts?> FindAsync(Visit visit, ArticleNumber number, CancellationToken cancellationToken)
    {
        var team = visit.Member.Team;
        await using var db = databases.Open(team);
        if (await db.FindArticleAsync(number, cancellationToken) is not { } article)
        {
            return null;
        }

        var counts = await db.CountByArticleAsync([article.Id], cancellationToken);
        return new ArticleFacts(
            article,
            [.. counts[article.Id].OrderBy(count => count.State)],
            await db.ListWorthiestAsync(number, ArticleCard.MostShown, cancellationToken),
            await web.ForAsync(team, cancellationToken)
        );
    }
}
