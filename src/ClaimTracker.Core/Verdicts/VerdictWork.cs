using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Core.Verdicts;

/// <summary>Proposes verdicts, agrees with them, sends them back.</summary>
/// <param name="desk">Where claims are changed.</param>
/// <param name="followers">What follows from a verdict that counts, in the same transaction.</param>
public sealed class VerdictWork(ClaimDesk desk, IEnumerable<IWhenSignedOff> followers)
{
    /// <summary>
    /// Proposes a verdict; on a claim that has one, its correction. It counts at once where the team asks for no second person, and the
    /// history says so.
    /// </summary>
    public Task<ClaimAnswer> ProposeAsync(
        ClaimWish wish,
        Rating rating,
        string explanation,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            wish,
            Deed.Review,
            (one, token) => ProposeAsync(one, rating, explanation, token),
            cancellationToken
        );

    /// <summary>Agrees with the proposed verdict, as somebody else than the one who proposed it.</summary>
    /// <param name="isAlone">True: a manager signs off what they proposed themselves, and the history says so.</param>
    public Task<ClaimAnswer> AgreeAsync(ClaimWish wish, bool isAlone, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            wish,
            isAlone ? Deed.SignOffAlone : Deed.SignOff,
            (one, token) => AgreeAsync(one, isAlone, token),
            cancellationToken
        );

    /// <summary>Sends the proposed verdict back with a reason. Whoever proposed it may take it back, too.</summary>
    public Task<ClaimAnswer> SendBackAsync(ClaimWish wish, string reason, CancellationToken cancellationToken) =>
        desk.ChangeAsync(wish, Deed.Review, (one, token) => SendBackAsync(one, reason, token), cancellationToken);

    private static Refusal? RefuseExplanation(ClaimNumber claim, string? explanation) =>
        string.IsNullOrWhiteSpace(explanation) ? VerdictRefusals.NeedsExplanation(claim)
        : explanation.Trim().Length > Verdict.ExplanationMaxLengthChars
            ? VerdictRefusals.ExplanationTooLong(explanation.Trim().Length)
        : null;

    private static Refusal? RefuseReason(ClaimNumber claim, string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? VerdictRefusals.NeedsReason(claim)
        : reason.Trim().Length > Verdict.ReasonMaxLengthChars ? VerdictRefusals.ReasonTooLong(reason.Trim().Length)
        : null;

    private async Task<Outcome<IReadOnlyList<ClaimNumber>>> ProposeAsync(
        ClaimCase one,
        Rating rating,
        string explanation,
        CancellationToken cancellationToken
    )
    {
        // A step that is not possible now is the better answer than what is missing for it.
        if (
            (
                ClaimWorkflow.Forbids(ClaimStep.Propose, one.Claim.State, one.Claim.Number)
                ?? RefuseExplanation(one.Claim.Number, explanation)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var restsOn = await FindEvidenceAsync(one, cancellationToken);
        if (restsOn.Count == 0 && rating.NeedsCitation())
        {
            return VerdictRefusals.NeedsCitation(one.Claim.Number);
        }

        var earlier = await one.Db.FindNewestAsync(one.Claim, VerdictStatus.SignedOff, cancellationToken);
        if (earlier is not null && earlier.Rating == rating && earlier.Explanation == explanation.Trim())
        {
            return VerdictRefusals.SameAsBefore(one.Claim.Number);
        }

        var verdict = new Verdict(one.Claim, rating, explanation, restsOn, earlier, one.By.Actor, one.Now);
        one.Claim.Propose(InWords(verdict)!, InWords(earlier), one.By.Actor, one.Now);
        one.Db.Add(verdict);
        var settings = await one.Db.ReadSettingsAsync(cancellationToken);
        return settings.NeedsSecondPerson
            ? Nobody
            : await CloseAsync(one, verdict, earlier, ClaimChanges.NeededNobody, cancellationToken);
    }

    private async Task<Outcome<IReadOnlyList<ClaimNumber>>> AgreeAsync(
        ClaimCase one,
        bool isAlone,
        CancellationToken cancellationToken
    )
    {
        if (await one.Db.FindWaitingAsync(one.Claim, cancellationToken) is not { } verdict)
        {
            return ClaimRefusals.NotNow(ClaimStep.Agree, one.Claim.State, one.Claim.Number);
        }

        var isOwn = verdict.ProposedByKey == one.By.Actor.Key;
        if (isOwn && !isAlone)
        {
            return VerdictRefusals.NeedsSomebodyElse(one.Claim.Number);
        }

        if (verdict.Rating.NeedsCitation() && await FindEvidenceAsync(one, cancellationToken) is [])
        {
            return VerdictRefusals.EvidenceGone(one.Claim.Number);
        }

        var earlier = await one.Db.FindNewestAsync(one.Claim, VerdictStatus.SignedOff, cancellationToken);
        var what = isOwn ? ClaimChanges.AgreedAlone : ClaimChanges.Agreed;
        return await CloseAsync(one, verdict, earlier, what, cancellationToken);
    }

    private static async Task<Outcome<IReadOnlyList<ClaimNumber>>> SendBackAsync(
        ClaimCase one,
        string reason,
        CancellationToken cancellationToken
    )
    {
        if (await one.Db.FindWaitingAsync(one.Claim, cancellationToken) is not { } verdict)
        {
            return ClaimRefusals.NotNow(ClaimStep.SendBack, one.Claim.State, one.Claim.Number);
        }

        var isOwn = verdict.ProposedByKey == one.By.Actor.Key;
        var mayNot = isOwn ? null : one.By.Refuse(Deed.SignOff);
        if ((mayNot ?? RefuseReason(one.Claim.Number, reason)) is { } refusal)
        {
            return refusal;
        }

        verdict.SendBack(reason.Trim(), one.By.Actor, one.Now);
        one.Claim.SendBack(verdict.ClaimStateBefore, reason.Trim(), one.By.Actor, one.Now);
        return Nobody;
    }

    /// <summary>What counts now; it may have been taken back since a verdict was proposed.</summary>
    private static async Task<IReadOnlyList<CitationId>> FindEvidenceAsync(
        ClaimCase one,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await one.Db.FindCitationsAsync(one.Claim, cancellationToken))
                .Where(citation => citation.WithdrawnAt is null)
                .Select(citation => citation.Id),
        ];

    private static Outcome<IReadOnlyList<ClaimNumber>> Nobody => Array.Empty<ClaimNumber>();

    private async Task<Outcome<IReadOnlyList<ClaimNumber>>> CloseAsync(
        ClaimCase one,
        Verdict verdict,
        Verdict? earlier,
        string what,
        CancellationToken cancellationToken
    )
    {
        verdict.SignOff(one.By.Actor, one.Now);
        var no = one.Claim.Agree(
            verdict.ClaimStateBefore == ClaimState.Published,
            what,
            InWords(verdict)!,
            InWords(earlier),
            one.By.Actor,
            one.Now
        );
        if (no is not null)
        {
            return no;
        }

        foreach (var follower in followers)
        {
            await follower.SignedOffAsync(one, verdict, earlier, cancellationToken);
        }

        return Nobody;
    }

    /// <summary>As the history keeps it: the rating's name, then the explanation on a line of its own.</summary>
    internal static string? InWords(Verdict? verdict) =>
        verdict is null ? null : $"{verdict.Rating}\n{verdict.Explanation}";
}
