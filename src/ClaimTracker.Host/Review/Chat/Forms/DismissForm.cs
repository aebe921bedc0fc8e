using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Review.Chat.Forms;

/// <summary>Sets a claim aside, with a reason.</summary>
internal sealed class DismissForm(ClaimDesk desk, ReviewWork work) : IClaimForm
{
    /// <summary>How long a reason may be.</summary>
    public const int MostChars = 500;

    private const string Reason = "reason";

    public string Name => CardVerbs.Dismiss;

    public IReadOnlyList<string> Fields => [Reason];

    /// <summary>What the form would hold, for a command that has it already.</summary>
    public static FormValues Filled(string? reason) => FormValues.Of((Reason, reason ?? ""));

    public async Task<Outcome<Modal>> OpenAsync(
        Visit visit,
        CustomId id,
        ClaimNumber claim,
        FormValues? typed,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        var foreseen = await desk.ForeseeAsync(visit.Member, claim, Deed.Review, ClaimStep.Dismiss, cancellationToken);
        if (!foreseen.Is(out _, out var refusal))
        {
            return refusal;
        }

        var culture = visit.Private;
        return Modal.Create(
            id,
            ReviewWords.Say(culture, "Dismiss_Title", claim),
            Label.Create(
                ReviewWords.Say(culture, "Dismiss_Reason"),
                TextInput.Paragraph(
                    Reason,
                    typed?.Text(Reason),
                    ReviewWords.Say(culture, "Dismiss_Example"),
                    mostChars: MostChars
                ),
                ReviewWords.Say(culture, "Dismiss_About")
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
        return work.DismissAsync(wish, values.Text(Reason), cancellationToken);
    }
}
