using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Citations.Chat;

/// <summary><c>/cite</c>: adds evidence to a claim.</summary>
internal sealed class CiteHandler(
    ChatDoor door,
    EvidenceDesk desk,
    CiteReplies replies,
    CardKeeper keeper,
    ClaimOption claims
) : ISuggestingHandler, IRestrictedHandler
{
    public Deed Deed => Deed.Cite;

    private const string Address = "address";
    private const string Quote = "quote";
    private const string Stance = "stance";
    private const string Primary = "primary";
    private const string Archived = "archived";
    private const string File = "file";

    private static readonly ClaimState[] Citable =
    [
        ClaimState.Unreviewed,
        ClaimState.InReview,
        ClaimState.Proposed,
        ClaimState.Checked,
        ClaimState.Published,
    ];

    public SlashPlace Place { get; } =
        new SlashPlace.Alone(
            SlashCommand.Create(
                CiteWords.Named("Cite"),
                CiteWords.About("Cite"),
                [
                    ClaimOption.Create(),
                    CommandOption.Text(Named(Stance), About(Stance), isRequired: true, choices: Stances()),
                    CommandOption.Text(Named(Address), About(Address), mostChars: Citation.AddressMaxLengthChars),
                    CommandOption.Text(Named(Quote), About(Quote), mostChars: Citation.QuoteMaxLengthChars),
                    CommandOption.YesNo(Named(Primary), About(Primary)),
                    CommandOption.Attachment(Named(File), About(File)),
                    CommandOption.Text(Named(Archived), About(Archived), mostChars: Citation.AddressMaxLengthChars),
                ]
            )
        );

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    ) => claims.SuggestAsync(interaction, Citable, cancellationToken);

    public async Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var stranger))
        {
            return Answers.Refused(stranger, interaction.From);
        }

        if (!ClaimOption.TryRead(interaction.Options, out var claim, out var unread))
        {
            return Answers.Refused(unread, visit);
        }

        var input = Read(interaction.Options);
        return input.ToDraft().Is(out var draft, out var refusal)
            ? await CiteAsync(visit, claim, draft, input, cancellationToken)
            : Answers.Refused(refusal, visit);
    }

    private async Task<Reply> CiteAsync(
        Visit visit,
        ClaimNumber claim,
        CitationDraft draft,
        CiteInput input,
        CancellationToken cancellationToken
    )
    {
        var answer = await desk.CiteAsync(new ClaimWish(visit.Member, claim), draft, input.Attached, cancellationToken);
        if (answer is not { Answer: ClaimAnswer.Done, Number: { } number })
        {
            return answer.Answer is ClaimAnswer.Refused refused
                ? Answers.Refused(refused.Why, visit)
                : throw new InvalidOperationException(
                    "Evidence is added whatever others did; it was said to be overtaken."
                );
        }

        keeper.Refresh(visit, claim);
        return new Reply.Show(await replies.ConfirmAsync(visit, claim, number, answer, cancellationToken));
    }

    private static CiteInput Read(OptionValues options) =>
        new(
            options.Text(Address),
            options.Text(Quote),
            options.Text(Stance),
            options.YesNo(Primary) == true,
            options.Text(Archived),
            options.Attachment(File)
        );

    private static OptionChoice[] Stances() =>
        [
            .. Enum.GetNames<Core.Citations.Stance>()
                .Select(name => OptionChoice.Create(CiteWords.Named($"Stance_{name}"), name)),
        ];

    private static Localized Named(string option) => CiteWords.Named(Key(option));

    private static Localized About(string option) => CiteWords.About(Key(option));

    private static string Key(string option) => $"Option_{option}";
}
