using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Review.Chat.Forms;

/// <summary>Cuts a claim into several, one on each line.</summary>
internal sealed class SplitForm(ClaimDesk desk, ReviewWork work) : IClaimForm
{
    private const string Parts = "parts";

    public string Name => CardVerbs.Split;

    public IReadOnlyList<string> Fields => [Parts];

    public async Task<Outcome<Modal>> OpenAsync(
        Visit visit,
        CustomId id,
        ClaimNumber claim,
        FormValues? typed,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        var foreseen = await desk.ForeseeAsync(visit.Member, claim, Deed.Review, ClaimStep.Split, cancellationToken);
        if (!foreseen.Is(out var found, out var refusal))
        {
            return refusal;
        }

        var culture = visit.Private;
        return Modal.Create(
            id,
            ReviewWords.Say(culture, "Split_Title", claim),
            Label.Create(
                ReviewWords.Say(culture, "Split_Parts"),
                TextInput.Paragraph(Parts, typed?.Text(Parts) is { Length: > 0 } words ? words : found.Wording),
                ReviewWords.Say(culture, "Split_About", Claim.MostParts)
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
        return work.SplitAsync(
            wish,
            values.Text(Parts).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            cancellationToken
        );
    }
}
