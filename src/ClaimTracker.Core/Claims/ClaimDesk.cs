using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.Claims;

/// <summary>
/// Where claims are changed, whoever asks: it checks what the person may do and what they had seen, and stores all of a change or nothing.
/// </summary>
public sealed class ClaimDesk(Databases databases, TimeProvider time)
{
    private const int Tries = 4;

    /// <summary>More than these nobody reads; the newest of them say where the claim stands.</summary>
    private const int MostSince = 20;

    /// <summary>Changes one claim.</summary>
    /// <param name="wish">Who, what, and what they had seen.</param>
    /// <param name="deed">What the person must be allowed to do.</param>
    /// <param name="change">Does it, on the tracked claim; answers why not, or which other claims changed too.</param>
    public async Task<ClaimAnswer> ChangeAsync(
        ClaimWish wish,
        Deed deed,
        Func<ClaimCase, CancellationToken, Task<Outcome<IReadOnlyList<ClaimNumber>>>> change,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(change);
        if (wish.By.Refuse(deed) is { } refusal)
        {
            return new ClaimAnswer.Refused(refusal);
        }

        try
        {
            return await databases.InRaceAsync(
                wish.By.Team,
                Tries,
                (db, token) => ChangeOnceAsync(db, wish, deed, change, token),
                cancellationToken
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ClaimAnswer.Refused(ClaimRefusals.Busy(wish.Claim));
        }
    }

    /// <summary>The claim as it is, when that step could be done to it now: asked before somebody is given a form to fill in.</summary>
    public async Task<Outcome<Claim>> ForeseeAsync(
        TeamMember by,
        ClaimNumber number,
        Deed deed,
        ClaimStep step,
        CancellationToken cancellationToken
    )
    {
        if (by.Refuse(deed) is { } refusal)
        {
            return refusal;
        }

        await using var db = databases.Open(by.Team);
        if (await db.FindClaimAsync(number, cancellationToken) is not { } claim)
        {
            return ClaimRefusals.NoSuchClaim(number);
        }

        var no = ClaimWorkflow.Forbids(step, claim.State, number) ?? RefuseIfHeld(claim, by, deed);
        return no is null ? claim : no;
    }

    private async Task<ClaimAnswer> ChangeOnceAsync(
        ClaimTrackerContext db,
        ClaimWish wish,
        Deed deed,
        Func<ClaimCase, CancellationToken, Task<Outcome<IReadOnlyList<ClaimNumber>>>> change,
        CancellationToken cancellationToken
    )
    {
        if (await db.FindClaimAsync(wish.Claim, cancellationToken) is not { } claim)
        {
            return new ClaimAnswer.Refused(ClaimRefusals.NoSuchClaim(wish.Claim));
        }

        if (await SinceAsync(db, wish, claim, cancellationToken) is { Count: > 0 } since)
        {
            return new ClaimAnswer.Overtaken(claim.Number, since);
        }

        if (RefuseIfHeld(claim, wish.By, deed) is { } held)
        {
            return new ClaimAnswer.Refused(held);
        }

        var outcome = await change(new ClaimCase(db, claim, wish.By, time.GetUtcNow()), cancellationToken);
        if (!outcome.Is(out var others, out var refusal))
        {
            return new ClaimAnswer.Refused(refusal);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new ClaimAnswer.Done(claim.Number, others);
    }

    private static async Task<IReadOnlyList<HistoryEntry>> SinceAsync(
        ClaimTrackerContext db,
        ClaimWish wish,
        Claim claim,
        CancellationToken cancellationToken
    ) =>
        wish.Seen is { } seen
            ? await db.ReadHistoryOfOthersAsync(claim.Subject, seen, wish.By.Actor.Key, MostSince, cancellationToken)
            : [];

    /// <summary>Whoever reviews a claim is left in peace; editors may step in. Evidence is welcome from everybody.</summary>
    private static Refusal? RefuseIfHeld(Claim claim, TeamMember by, Deed deed) =>
        deed == Deed.Review
        && claim is { State: ClaimState.InReview, HolderKey: { } holder }
        && holder != by.Actor.Key
        && !by.May(Deed.HandOut)
            ? ClaimRefusals.WithAnother(claim.Number, claim.HolderName ?? "")
            : null;
}

/// <summary>One claim on the desk: what a change may touch.</summary>
/// <param name="Db">Inside its transaction; what is added here is stored with the claim.</param>
/// <param name="Claim">Tracked.</param>
/// <param name="By">Who changes it.</param>
/// <param name="Now">The instant of the change.</param>
public sealed record ClaimCase(ClaimTrackerContext Db, Claim Claim, TeamMember By, DateTimeOffset Now);
