using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>Publishers of the team's articles to choose from while somebody types.</summary>
internal sealed class PublisherSuggestions(ChatDoor door, Databases databases)
{
    /// <summary>Most that are looked through.</summary>
    private const int MostPublishers = 10_000;

    /// <summary>What Discord takes as the value of a choice.</summary>
    private const int MostChars = 100;

    /// <summary>Those whose name holds what was typed; none for somebody who may not do that with their articles.</summary>
    public async Task<IReadOnlyList<Suggestion>> FindAsync(
        SuggestInteraction interaction,
        Deed deed,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out _) || !visit.Member.May(deed))
        {
            return [];
        }

        await using var db = databases.Open(visit.Member.Team);
        var names = await db.ListPublishersOfArticlesAsync(MostPublishers, cancellationToken);
        return
        [
            .. names
                .Where(name => name.Length <= MostChars)
                .Where(name => name.Contains(interaction.Typed.Trim(), StringComparison.OrdinalIgnoreCase))
                .Take(InteractionResponse.Suggest.Most)
                .Select(name => new Suggestion(name, name)),
        ];
    }
}
