using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>Withdraws a published claim, with a reason that its readers are told.</summary>
internal sealed class WithdrawForm(ClaimDesk desk, PublishWork work) : IClaimForm
{
    private const string Reason = "reason";

    public string Name => CardVerbs.Withdraw;

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
        var foreseen = await desk.ForeseeAsync(
            visit.Member,
            claim,
            Deed.Publish,
            ClaimStep.Withdraw,
            cancellationToken
        );
        if (!foreseen.Is(out _, out var refusal))
        {
            return refusal;
        }

        var culture = visit.Private;
        return Modal.Create(
            id,
            PublishWords.Say(culture, "Withdraw_Title", claim),
            Label.Create(
                PublishWords.Say(culture, "Withdraw_Reason"),
                TextInput.Paragraph(Reason, typed?.Text(Reason), mostChars: Publication.WithdrawnReasonMaxLengthChars),
                PublishWords.Say(culture, "Withdraw_About")
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
        return work.WithdrawAsync(wish, values.Text(Reason), cancellationToken);
    }
}
