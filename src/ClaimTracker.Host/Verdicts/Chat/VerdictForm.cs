using System.Globalization;
using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Verdicts.Chat;

/// <summary>Proposes a verdict, or the correction of one.</summary>
internal sealed class VerdictForm(ClaimDesk desk, VerdictWork work, Databases databases) : IClaimForm
{
    private const string Rated = "rating";
    private const string Explanation = "explanation";

    public string Name => CardVerbs.Verdict;

    public IReadOnlyList<string> Fields => [Rated, Explanation];

    /// <summary>What the form would hold, for a command that has part of it already.</summary>
    public static FormValues Filled(string? rating, string? explanation) =>
        FormValues.Of((Rated, rating ?? ""), (Explanation, explanation ?? ""));

    public async Task<Outcome<Modal>> OpenAsync(
        Visit visit,
        CustomId id,
        ClaimNumber claim,
        FormValues? typed,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        var foreseen = await desk.ForeseeAsync(visit.Member, claim, Deed.Review, ClaimStep.Propose, cancellationToken);
        if (!foreseen.Is(out var found, out var refusal))
        {
            return refusal;
        }

        await using var db = databases.Open(visit.Member.Team);
        var hasEvidence = (await db.ListCitationsAsync(claim, cancellationToken)).Count > 0;
        var culture = visit.Private;
        var isCorrection = found.State is ClaimState.Checked or ClaimState.Published;
        return Modal.Create(
            id,
            VerdictWords.Say(culture, isCorrection ? "Form_Correction" : "Form_Title", claim),
            Label.Create(
                VerdictWords.Say(culture, "Form_Rating"),
                StringSelect.Create(
                    new SelectSettings(Rated, VerdictWords.Say(culture, "Form_Choose")),
                    [.. RatingScale.All.Select(rating => Choose(rating, typed?.Text(Rated), culture))]
                ),
                hasEvidence ? null : VerdictWords.Say(culture, "Form_NoEvidence")
            ),
            Label.Create(
                VerdictWords.Say(culture, "Form_Explanation"),
                TextInput.Paragraph(
                    Explanation,
                    Fitted(typed?.Text(Explanation)),
                    mostChars: Verdict.ExplanationMaxLengthChars
                ),
                VerdictWords.Say(culture, "Form_About")
            )
        );
    }

    public Task<ClaimAnswer> SendAsync(
        Visit visit,
        ClaimWish wish,
        FormValues values,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        return Read(values.Text(Rated)) is { } rating
            ? work.ProposeAsync(wish, rating, values.Text(Explanation), cancellationToken)
            : Task.FromResult<ClaimAnswer>(new ClaimAnswer.Refused(VerdictRefusals.NeedsRating(wish.Claim)));
    }

    private static string? Fitted(string? text) =>
        string.IsNullOrEmpty(text) ? null : Fitting.Fit(text, Verdict.ExplanationMaxLengthChars);

    private static Choice Choose(Rating rating, string? chosen, CultureInfo culture) =>
        Choice.Create(
            ClaimTerms.Of(rating, culture),
            Value(rating),
            ClaimTerms.Meaning(rating, culture),
            Value(rating) == chosen
        );

    private static string Value(Rating rating) => ((int)rating).ToString(CultureInfo.InvariantCulture);

    private static Rating? Read(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Enum.IsDefined((Rating)number)
            ? (Rating)number
            : null;
}
