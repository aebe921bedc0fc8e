using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>Articles to choose from while somebody types.</summary>
internal sealed class ArticleSuggestions(ChatDoor door, Databases databases)
{
    private const int MostChars = 100;

    /// <summary>The team's articles whose number or title fits; none for somebody who may not do that with them.</summary>
    public async Task<IReadOnlyList<Suggestion>> FindAsync(
        SuggestInteraction interaction,
        Deed deed,
        CancellationToken cancellationToken
    )
    {
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out _) || !visit.Member.May(deed))
        {
            return [];
        }

        await using var db = databases.Open(visit.Member.Team);
        var articles = await db.SuggestArticlesAsync(
            interaction.Typed,
            InteractionResponse.Suggest.Most,
            cancellationToken
        );
        return
        [
            .. articles.Select(article => new Suggestion(
                Fitting.Fit($"{article.Number} · {article.Title}", MostChars),
                article.Number.ToString()
            )),
        ];
    }
}
