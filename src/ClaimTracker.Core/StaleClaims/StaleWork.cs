using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.StaleClaims;

/// <summary>
/// What can be answered to the question about a stale claim: by whoever holds it now, and, as long as it is as it was asked about, by editors.
/// </summary>
public sealed class StaleWork(ClaimDesk desk)
{
    /// <summary>The work goes on: the claim counts as touched.</summary>
    /// <param name="by">Who answers.</param>
    /// <param name="asked">Which question.</param>
    public Task<ClaimAnswer> StayOnAsync(TeamMember by, StalePost asked, CancellationToken cancellationToken) =>
        AnswerAsync(
            by,
            asked,
            one =>
            {
                one.Claim.StayOn(one.By.Actor, one.Now);
                return null;
            },
            cancellationToken
        );

    /// <summary>The claim goes back into the queue.</summary>
    /// <inheritdoc cref="StayOnAsync"/>
    public Task<ClaimAnswer> GiveBackAsync(TeamMember by, StalePost asked, CancellationToken cancellationToken) =>
        AnswerAsync(by, asked, one => one.Claim.Release(one.By.Actor, one.Now), cancellationToken);

    private Task<ClaimAnswer> AnswerAsync(
        TeamMember by,
        StalePost asked,
        Func<ClaimCase, Refusal?> step,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(asked);
        return desk.ChangeAsync(
            new ClaimWish(by, asked.Claim),
            Deed.Review,
            (one, token) => AnswerOnceAsync(one, asked, step, token),
            cancellationToken
        );
    }

    private static async Task<Outcome<IReadOnlyList<ClaimNumber>>> AnswerOnceAsync(
        ClaimCase one,
        StalePost asked,
        Func<ClaimCase, Refusal?> step,
        CancellationToken cancellationToken
    )
    {
        if (one.Claim.State != ClaimState.InReview)
        {
            return StaleRefusals.NotInReview(asked.Claim);
        }

        if (one.Claim.HolderKey != one.By.Actor.Key && one.Claim.Version != asked.ClaimVersion)
        {
            // An editor means the claim as the post shows it, not what somebody has done with it since.
            return StaleRefusals.MovedOn(asked.Claim, one.Claim.HolderName ?? "");
        }

        if (step(one) is { } no)
        {
            return no;
        }

        await one.Db.Set<StaleAsk>().Where(ask => ask.ClaimId == one.Claim.Id).ExecuteDeleteAsync(cancellationToken);
        return Array.Empty<ClaimNumber>();
    }
}
