using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Intake;

/// <summary>What everything else relies on, checked against what is stored.</summary>
public static class StoredPromises
{
    private const int MostReported = 20;

    /// <summary>A sentence for each promise that is broken: numbers without gaps, spans inside their article.</summary>
    public static async Task<IReadOnlyList<string>> FindBrokenPromisesAsync(
        this Databases databases,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(databases);
        var broken = new List<string>();
        await using var unowned = databases.OpenUnowned();
        foreach (
            var team in await unowned.Set<Team>().AsNoTracking().OrderBy(team => team.Id).ToListAsync(cancellationToken)
        )
        {
            await using var db = databases.Open(team.Id);
            var claims = await db.Set<Claim>().CountAsync(cancellationToken);
            var articles = await db.Set<Article>().CountAsync(cancellationToken);
            if (claims != team.LastClaimNumber || articles != team.LastArticleNumber)
            {
                broken.Add(
                    $"Team {team.Key} has given out {team.LastArticleNumber} article and {team.LastClaimNumber} claim numbers; it has {articles} articles and {claims} claims."
                );
            }

            broken.AddRange(await FindStraySpansAsync(db, cancellationToken));
        }

        return broken;
    }

    private static async Task<IReadOnlyList<string>> FindStraySpansAsync(
        ClaimTrackerContext db,
        CancellationToken cancellationToken
    )
    {
        var stray = await db.Set<Claim>()
            .Join(
                db.Set<Article>(),
                claim => claim.ArticleId,
                article => article.Id,
                (claim, article) => new { claim, article }
            )
            .Where(row =>
                row.claim.SentenceStart < 0
                || row.claim.SentenceEnd <= row.claim.SentenceStart
                || row.claim.SentenceEnd > row.article.Text.Length
            )
            .OrderBy(row => row.claim.Number)
            .Select(row => new { Claim = row.claim.Number, Article = row.article.Number })
            .Take(MostReported)
            .TagWith(nameof(FindStraySpansAsync))
            .ToListAsync(cancellationToken);
        return [.. stray.Select(row => $"Claim {row.Claim} points outside the text of article {row.Article}.")];
    }
}
