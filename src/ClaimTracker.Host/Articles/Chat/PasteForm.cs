using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>The form for a text that somebody has copied. What is refused is kept, and a button opens the form with it again.</summary>
internal sealed class PasteForm(ArticleDesk desk, ChatDoor door, Drafts drafts) : IModalHandler
{
    public const string Title = "title";
    public const string Address = "address";
    public const string Text = "text";
    public const string More = "more";
    public const string Rest = "rest";

    /// <summary>The form's name among drafts, and the verb that it comes back with.</summary>
    public const string Name = "article-paste";

    private const int MostAddressChars = 2000;

    public string Verb => Name;

    public WhenSlow WhenSlow => WhenSlow.ThinkPublicly;

    /// <summary>The form, filled in with what was typed before.</summary>
    public static Modal Show(PastedArticle typed, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return Modal.Create(
            CustomId.Create(Name),
            ArticleWords.Texts.Say(culture, "Form"),
            Labelled("FormTitle", Line(Title, typed.Title, Article.TitleMaxLengthChars), culture),
            Labelled("FormAddress", Line(Address, typed.Address, MostAddressChars), culture),
            Labelled("FormText", TextInput.Paragraph(Text, Filled(typed.Text, TextInput.MostChars)), culture),
            Labelled("FormMore", Further(More, typed.More), culture),
            Labelled("FormRest", Further(Rest, typed.Rest), culture)
        );
    }

    public async Task<Reply> HandleAsync(
        ModalInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var typed = PastedArticle.Of(interaction.Fields);
        var entering = await desk.EnterAsync(interaction.From, cancellationToken);
        var adding = entering.Is(out var visit, out var refusal)
            ? await AddAsync(visit, typed, cancellationToken)
            : refusal;
        return adding.Is(out var message, out var why)
            ? new Reply.Show(message)
            : await KeepAsync(interaction.From, typed, why, cancellationToken);
    }

    private async Task<Outcome<OutgoingMessage>> AddAsync(
        Visit visit,
        PastedArticle typed,
        CancellationToken cancellationToken
    )
    {
        Uri? address = null;
        if (!string.IsNullOrWhiteSpace(typed.Address))
        {
            if (!ArticleAddress.ReadPage(typed.Address).Is(out address, out var refusal))
            {
                return refusal;
            }
        }

        return await desk.AddAsync(
            visit,
            new ArticleSource.Pasted(typed.Whole),
            new StatedFacts { Title = typed.Title.Trim(), Address = address },
            cancellationToken
        );
    }

    private async Task<Reply> KeepAsync(
        InteractionSource from,
        PastedArticle typed,
        Refusal why,
        CancellationToken cancellationToken
    )
    {
        if (!(await door.EnterAsync(from, cancellationToken)).Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, from);
        }

        var draft = await drafts.KeepAsync(visit.Member, Name, typed.Write(), cancellationToken);
        var words = $"{Markup.Plain(why.Sentence(visit.Private))}\n{ArticleWords.Texts.Say(visit.Private, "Kept")}";
        var again = Button.Primary(
            ArticleWords.Texts.Say(visit.Private, "TryAgain"),
            CustomId.Create(PasteAgainButton.VerbText, draft.Value.ToString(CultureInfo.InvariantCulture))
        );
        return new Reply.Show(
            OutgoingMessage.Create(
                Fitting.Fit(words, OutgoingMessage.MostContentChars),
                rows: ActionRow.Rows([again]),
                isPrivate: true
            )
        )
        {
            IsRefusal = true,
        };
    }

    private static Label Labelled(string key, TextInput field, CultureInfo culture) =>
        Label.Create(ArticleWords.Texts.Say(culture, key), field, ArticleWords.Texts.Say(culture, $"{key}_About"));

    private static TextInput Line(string name, string typed, int mostChars) =>
        TextInput.Line(name, Filled(typed, mostChars), mostChars: mostChars, isRequired: false);

    private static TextInput Further(string name, string typed) =>
        TextInput.Paragraph(name, Filled(typed, TextInput.MostChars), isRequired: false);

    private static string? Filled(string typed, int mostChars) =>
        typed.Length == 0 ? null : Fitting.Fit(typed, mostChars);
}
