using System.Globalization;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Citations.Chat;

/// <summary>Evidence, brought with a card's button.</summary>
internal sealed class CiteForm(ClaimDesk desk, EvidenceDesk evidence) : IClaimForm
{
    private const string Address = "address";
    private const string Quote = "quote";
    private const string Stance = "stance";
    private const string Primary = "primary";
    private const string File = "file";

    public string Name => CardVerbs.Cite;

    public IReadOnlyList<string> Fields => [Address, Quote, Stance, Primary];

    public async Task<Outcome<Modal>> OpenAsync(
        Visit visit,
        CustomId id,
        ClaimNumber claim,
        FormValues? typed,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        var foreseen = await desk.ForeseeAsync(visit.Member, claim, Deed.Cite, ClaimStep.Cite, cancellationToken);
        if (!foreseen.Is(out _, out var refusal))
        {
            return refusal;
        }

        var culture = visit.Private;
        return Modal.Create(
            id,
            CiteWords.Say(culture, "Form_Title", claim),
            Label.Create(
                CiteWords.Say(culture, "Form_Address"),
                TextInput.Line(
                    Address,
                    Typed(typed, Address, Citation.AddressMaxLengthChars),
                    "https://",
                    mostChars: Citation.AddressMaxLengthChars,
                    isRequired: false
                ),
                CiteWords.Say(culture, "Form_AddressAbout")
            ),
            Label.Create(
                CiteWords.Say(culture, "Form_Quote"),
                TextInput.Paragraph(
                    Quote,
                    Typed(typed, Quote, Citation.QuoteMaxLengthChars),
                    mostChars: Citation.QuoteMaxLengthChars,
                    isRequired: false
                ),
                CiteWords.Say(culture, "Form_QuoteAbout")
            ),
            Label.Create(
                CiteWords.Say(culture, "Form_Stance"),
                RadioGroup.Create(Stance, [.. Choices(typed?.Text(Stance), culture)])
            ),
            Label.Create(
                CiteWords.Say(culture, "Form_Primary"),
                Checkbox.Create(Primary, typed?.Text(Primary) == "true"),
                CiteWords.Say(culture, "Form_PrimaryAbout")
            ),
            Label.Create(
                CiteWords.Say(culture, "Form_File"),
                FileUpload.Create(File, least: 0),
                CiteWords.Say(culture, typed is null ? "Form_FileAbout" : "Form_FileAgain")
            )
        );
    }

    public async Task<ClaimAnswer> SendAsync(
        Visit visit,
        ClaimWish wish,
        FormValues values,
        CancellationToken cancellationToken
    ) => (await BringAsync(wish, values, cancellationToken)).Answer;

    /// <summary>The same, with what the look at the cited page told.</summary>
    public async Task<EvidenceAnswer> BringAsync(ClaimWish wish, FormValues values, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(values);
        var input = new CiteInput(
            values.Text(Address),
            values.Text(Quote),
            values.Text(Stance),
            values.Text(Primary) == "true",
            Archived: null,
            values.Sent?.Files(File) is [var file, ..] ? file : null
        );
        // More evidence is right whatever others did meanwhile: nobody has to look again.
        return input.ToDraft().Is(out var draft, out var refusal)
            ? await evidence.CiteAsync(wish with { Seen = null }, draft, input.Attached, cancellationToken)
            : new EvidenceAnswer(new ClaimAnswer.Refused(refusal));
    }

    private static string? Typed(FormValues? typed, string field, int mostChars) =>
        typed?.Text(field) is { Length: > 0 } text ? Fitting.Fit(text, mostChars) : null;

    private static IEnumerable<Choice> Choices(string? chosen, CultureInfo culture) =>
        Enum.GetNames<Core.Citations.Stance>()
            .Select(name =>
                Choice.Create(
                    CiteWords.Say(culture, $"Name_Stance_{name}"),
                    name,
                    CiteWords.Say(culture, $"About_Stance_{name}"),
                    name == chosen
                )
            );
}
