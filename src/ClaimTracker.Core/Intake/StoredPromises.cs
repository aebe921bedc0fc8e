using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Intake;

/// <summary>What everything else relies on, checked against what is stored.</summary>
public static class StoredPromises
{
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
            if (await FindWrongNumbersAsync(db, team, cancellationToken) is { } wrong)
            {
                broken.Add(wrong);
            }

            broken.AddRange(await StraySpans.FindAsync(db, cancellationToken));
        }

        return broken;
    }

    private static async Task<string?> FindWrongNumbersAsync(
        ClaimTrackerContext db,
        Team team,
        CancellationToken cancellationToken
    )
    {
        // Numbers start at 1 and none is there twice: as many as were given out, none above the last, leaves no gap.
        var (lastArticle, lastClaim) = (
            new ArticleNumber(team.LastArticleNumber),
            new ClaimNumber(team.LastClaimNumber)
        );
        var articles = await db.Set<Article>().CountAsync(row => row.Number <= lastArticle, cancellationToken);
        var claims = await db.Set<Claim>().CountAsync(row => row.Number <= lastClaim, cancellationToken);
        var allArticles = await db.Set<Article>().CountAsync(cancellationToken);
        var allClaims = await db.Set<Claim>().CountAsync(cancellationToken);
        return
            (articles, claims) == (team.LastArticleNumber, team.LastClaimNumber)
            && (articles, claims) == (allArticles, allClaims)
            ? null
            : $"Team {team.Key} has given out {team.LastArticleNumber} article and {team.LastClaimNumber} claim numbers; {articles} articles and {claims} claims have one of them, {allArticles - articles} and {allClaims - claims} have another.";
    }
}
