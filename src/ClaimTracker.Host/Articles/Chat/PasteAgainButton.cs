using System.Globalization;
using ClaimTracker.Core.Chat;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>"Try again" below a pasted text that was refused: the form again, with all that was typed.</summary>
internal sealed class PasteAgainButton(ArticleDesk desk, Drafts drafts) : IComponentHandler
{
    public const string VerbText = "article-paste-again";

    public string Verb => VerbText;

    public WhenSlow WhenSlow => WhenSlow.Wait;

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(id);
        var entering = await desk.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        var typed =
            id.Arguments is [var number]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var draft)
                ? await drafts.FindAsync(visit.Member, new DraftId(draft), PasteForm.Name, cancellationToken)
                : null;
        return typed is null
            ? Answers.Refused(ArticleChatRefusals.DraftGone(Drafts.Last), visit)
            : new Reply.Open(PasteForm.Show(PastedArticle.Read(typed), visit.Private));
    }
}
