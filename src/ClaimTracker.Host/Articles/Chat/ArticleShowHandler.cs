using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary><c>/article show</c>: one article, for the one who asks.</summary>
internal sealed class ArticleShowHandler(ChatDoor door, ArticleShelf shelf, ArticleSuggestions suggestions)
    : ISuggestingHandler
{
    public SlashPlace Place { get; } =
        new SlashPlace.Part(
            ArticleWords.Family,
            Subcommand.Create(
                ArticleWords.Texts.Named("Show"),
                ArticleWords.Texts.About("Show"),
                CommandOption.Text(
                    ArticleWords.Texts.Named("Number"),
                    ArticleWords.Texts.About("Number"),
                    isRequired: true,
                    suggests: true
                )
            )
        );

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    ) => suggestions.FindAsync(interaction, Deed.Read, cancellationToken);

    public async Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        if (visit.Member.Refuse(Deed.Read) is { } no)
        {
            return Answers.Refused(no, visit);
        }

        var typed = interaction.Options.Text("article") ?? "";
        var facts = ArticleNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number)
            ? await shelf.FindAsync(visit, number, cancellationToken)
            : null;
        return facts is null
            ? Answers.Refused(ArticleChatRefusals.NoSuchArticle(typed.Trim()), visit)
            : new Reply.Show(ArticleCard.Shown(facts, visit.Private));
    }
}
