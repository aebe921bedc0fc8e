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

/// <summary>Sends a proposed verdict back with a reason; to its author it is taking it back.</summary>
internal sealed class SendBackForm(ClaimDesk desk, VerdictWork work, Databases databases) : IClaimForm
{
    private const string Reason = "reason";
    private const int NameChars = 50;

    public string Name => CardVerbs.SendBack;

    public IReadOnlyList<string> Fields => [Reason];

    public async Task<Outcome<Modal>> OpenAsync(
        Visit visit,
        CustomId id,
        ClaimNumber claim,
        FormValues? typed,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        var foreseen = await desk.ForeseeAsync(visit.Member, claim, Deed.Review, ClaimStep.SendBack, cancellationToken);
        if (!foreseen.Is(out _, out var refusal))
        {
            return refusal;
        }

        await using var db = databases.Open(visit.Member.Team);
        var author = (await db.ListVerdictsAsync(claim, cancellationToken)).Find(verdict =>
            verdict.Status == VerdictStatus.Proposed
        );
        var isOwn = author?.ProposedByKey == visit.Member.Actor.Key;
        if (!isOwn && visit.Member.Refuse(Deed.SignOff) is { } no)
        {
            return no;
        }

        var (culture, key) = (visit.Private, isOwn ? "TakeBack" : "SendBack");
        return Modal.Create(
            id,
            VerdictWords.Say(culture, $"{key}_Title", claim),
            Label.Create(
                VerdictWords.Say(culture, $"{key}_Reason"),
                TextInput.Paragraph(Reason, typed?.Text(Reason), mostChars: Verdict.ReasonMaxLengthChars),
                VerdictWords.Say(culture, $"{key}_About", Fitting.Fit(author?.ProposedByName, NameChars))
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
        return work.SendBackAsync(wish, values.Text(Reason), cancellationToken);
    }
}
