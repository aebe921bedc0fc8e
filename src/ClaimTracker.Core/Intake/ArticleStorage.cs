using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Language.Splitting;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Intake;

/// <summary>Writes an article, its claims and its history in one transaction.</summary>
internal static class ArticleStorage
{
    public static Task<IntakeReceipt> StoreArticleAsync(
        this Databases databases,
        TeamId team,
        ArticleContent content,
        IReadOnlyList<ClaimDraft> drafts,
        Actor by,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        databases.InTransactionAsync(
            team,
            async (db, token) =>
            {
                // Reserving locks the team's row: whoever stores the same text at the same moment waits here, and then finds it.
                var numbers = await db.ReserveNumbersAsync(drafts.Count, token);
                if (await db.FindSameArticleAsync(content.Text, content.Address, token) is { } known)
                {
                    await db.ReturnNumbersAsync(drafts.Count, token);
                    return await db.ReceiptForKnownAsync(known, token);
                }

                var article = new Article(team, new ArticleNumber(numbers.Article), content, by, now);
                db.Add(article);
                await db.SaveChangesAsync(token);
                db.AddRange(
                    drafts.Select(
                        (draft, i) => new Claim(team, article.Id, new ClaimNumber(numbers.FirstClaim + i), draft, now)
                    )
                );
                await db.SaveChangesAsync(token);
                return new IntakeReceipt(article.Id, article.Number, article.Title, IsNew: true, drafts.Count);
            },
            cancellationToken
        );

    public static async Task<IntakeReceipt> ReceiptForKnownAsync(
        this ClaimTrackerContext db,
        ArticleLine article,
        CancellationToken cancellationToken
    )
    {
        var claims = await db.Claims().CountAsync(claim => claim.ArticleId == article.Id, cancellationToken);
        return new IntakeReceipt(article.Id, article.Number, article.Title, IsNew: false, claims);
    }
}
