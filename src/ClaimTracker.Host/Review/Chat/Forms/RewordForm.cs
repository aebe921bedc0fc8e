using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Review.Chat.Forms;

/// <summary>Says a claim more clearly.</summary>
internal sealed class RewordForm(ClaimDesk desk, ReviewWork work) : IClaimForm
{
    private const string Wording = "wording";

    public string Name => CardVerbs.Reword;

    public IReadOnlyList<string> Fields => [Wording];

    /// <summary>What the form would hold, for a command that has it already.</summary>
    public static FormValues Filled(string? wording) => FormValues.Of((Wording, wording ?? ""));

    public async Task<Outcome<Modal>> OpenAsync(
        Visit visit,
        CustomId id,
        ClaimNumber claim,
        FormValues? typed,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        var foreseen = await desk.ForeseeAsync(visit.Member, claim, Deed.Review, ClaimStep.Reword, cancellationToken);
        if (!foreseen.Is(out var found, out var refusal))
        {
            return refusal;
        }

        var culture = visit.Private;
        return Modal.Create(
            id,
            ReviewWords.Say(culture, "Reword_Title", claim),
            Label.Create(
                ReviewWords.Say(culture, "Reword_Wording"),
                TextInput.Paragraph(Wording, typed?.Text(Wording) is { Length: > 0 } words ? words : found.Wording),
                ReviewWords.Say(culture, "Reword_About")
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
        return work.RewordAsync(wish, values.Text(Wording), cancellationToken);
    }
}
