using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>"Has this been checked?" in the menu of a message: the team's verdicts on claims like it, for the one who asks.</summary>
internal sealed class BeenCheckedHandler(ChatDoor door, CheckedSearch search, WebLinks web) : IMessageMenuHandler
{
    public MessageCommand Definition { get; } = MessageCommand.Create(ArticleWords.Texts.Named("BeenChecked"));

    public async Task<Reply> HandleAsync(
        MessageMenuInteraction interaction,
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

        var words = WordsOf(interaction.Target);
        return visit.Member.Refuse(Deed.Read) is { } no ? Answers.Refused(no, visit)
            : words.Any(char.IsLetter) ? await AnswerAsync(visit, words, cancellationToken)
            : Answers.Refused(ArticleChatRefusals.NothingToCompare, visit);
    }

    private async Task<Reply> AnswerAsync(Visit visit, string words, CancellationToken cancellationToken)
    {
        var (questions, claims) = CheckedSearch.Questions(words);
        var found = await search.FindAsync(visit.Member.Team, questions, cancellationToken);
        var links = await web.ForAsync(visit.Member.Team, cancellationToken);
        return new Reply.Show(CheckedCard.Show(found, questions.Count, claims, links, visit.Private));
    }

    // Pages are not fetched; what Discord shows below a link is there already.
    private static string WordsOf(Message message) =>
        MessageWords.WithoutAddresses(message.Content) is { Length: > 0 } words && words.Any(char.IsLetter)
            ? words
            : string.Join(
                "\n\n",
                (message.Embeds ?? []).SelectMany(embed =>
                    new[] { MessageWords.Of(embed.Title), MessageWords.Of(embed.Description) }.Where(text =>
                        text.Length > 0
                    )
                )
            );
}
