using ClaimTracker.Core.Citations;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;

namespace ClaimTracker.Core.Review;

/// <summary>What reviewers do to claims, short of verdicts and evidence.</summary>
public sealed class ReviewWork(ClaimDesk desk)
{
    public Task<ClaimAnswer> TakeAsync(ClaimWish wish, CancellationToken cancellationToken) =>
        DoAsync(wish, Deed.Review, one => one.Claim.Take(one.By.Actor, one.Now), cancellationToken);

    public Task<ClaimAnswer> ReleaseAsync(ClaimWish wish, CancellationToken cancellationToken) =>
        DoAsync(wish, Deed.Review, one => one.Claim.Release(one.By.Actor, one.Now), cancellationToken);

    /// <summary>Gives the claim to somebody who reviews. To take it oneself is <see cref="TakeAsync"/>.</summary>
    public Task<ClaimAnswer> AssignAsync(ClaimWish wish, TeamMember to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(to);
        return DoAsync(
            wish,
            Deed.HandOut,
            one =>
                to.May(Deed.Review)
                    ? one.Claim.Assign(to.Actor, one.By.Actor, one.Now)
                    : ReviewRefusals.CannotReview(to.Actor.Name),
            cancellationToken
        );
    }

    public Task<ClaimAnswer> RewordAsync(ClaimWish wish, string wording, CancellationToken cancellationToken) =>
        DoAsync(wish, Deed.Review, one => one.Claim.Reword(wording, one.By.Actor, one.Now), cancellationToken);

    /// <summary>Sets the claim aside: not a claim, or not worth checking.</summary>
    public Task<ClaimAnswer> DismissAsync(ClaimWish wish, string reason, CancellationToken cancellationToken) =>
        DoAsync(wish, Deed.Review, one => one.Claim.Dismiss(reason, one.By.Actor, one.Now), cancellationToken);

    public Task<ClaimAnswer> ReopenAsync(ClaimWish wish, CancellationToken cancellationToken) =>
        DoAsync(wish, Deed.Review, one => one.Claim.Reopen(one.By.Actor, one.Now), cancellationToken);

    /// <summary>Cuts the claim into several; see <see cref="Claim.Split"/>.</summary>
    public Task<ClaimAnswer> SplitAsync(
        ClaimWish wish,
        IReadOnlyList<string> wordings,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(wordings);
        return desk.ChangeAsync(wish, Deed.Review, (one, token) => SplitAsync(one, wordings, token), cancellationToken);
    }

    /// <summary>Lets another claim go on for both, with the evidence and the follow-ups of both.</summary>
    public Task<ClaimAnswer> MergeAsync(ClaimWish wish, ClaimNumber into, CancellationToken cancellationToken) =>
        desk.ChangeAsync(wish, Deed.Review, (one, token) => MergeAsync(one, into, token), cancellationToken);

    private Task<ClaimAnswer> DoAsync(
        ClaimWish wish,
        Deed deed,
        Func<ClaimCase, Refusal?> step,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            wish,
            deed,
            (one, _) =>
                Task.FromResult<Outcome<IReadOnlyList<ClaimNumber>>>(
                    step(one) is { } no ? no : Array.Empty<ClaimNumber>()
                ),
            cancellationToken
        );

    private static async Task<Outcome<IReadOnlyList<ClaimNumber>>> SplitAsync(
        ClaimCase one,
        IReadOnlyList<string> wordings,
        CancellationToken cancellationToken
    )
    {
        if (ClaimWorkflow.Forbids(ClaimStep.Split, one.Claim.State, one.Claim.Number) is { } forbidden)
        {
            return forbidden;
        }

        if (ClaimWording.RefuseParts(wordings, one.Claim.Number) is { } refusal)
        {
            // Asked before numbers are given out: a number is never given twice, nor left out.
            return refusal;
        }

        var first = await one.Db.ReserveClaimNumbersAsync(wordings.Count - 1, cancellationToken);
        var split = one.Claim.Split(wordings, first, one.By.Actor, one.Now);
        if (!split.Is(out var parts, out var no))
        {
            throw new InvalidOperationException($"Numbers were given out, and then: {no}");
        }

        one.Db.AddRange(parts);
        return parts.Select(part => part.Number).ToArray();
    }

    private static async Task<Outcome<IReadOnlyList<ClaimNumber>>> MergeAsync(
        ClaimCase one,
        ClaimNumber into,
        CancellationToken cancellationToken
    )
    {
        if (await one.Db.FindClaimAsync(into, cancellationToken) is not { } other)
        {
            return ClaimRefusals.NoSuchClaim(into);
        }

        if (one.Claim.MergeInto(other, one.By.Actor, one.Now) is { } no)
        {
            return no;
        }

        await CitationWork.MoveAsync(one, other, cancellationToken);
        await FollowUpWork.MoveAsync(one, other, cancellationToken);
        return new[] { other.Number };
    }
}
