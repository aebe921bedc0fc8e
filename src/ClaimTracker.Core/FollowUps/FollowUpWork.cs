using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using Microsoft.EntityFrameworkCore;

namespace ClaimTracker.Core.FollowUps;

/// <summary>Makes follow-ups, and does to them what people say.</summary>
public sealed class FollowUpWork(Databases databases, TimeProvider time)
{
    /// <summary>More open ones on one claim are a mistake or a joke.</summary>
    public const int MostOfOneClaim = 20;

    private const int Tries = 4;

    /// <summary>What stands in the way of one more follow-up on a claim; asked before somebody is shown what would be saved.</summary>
    public async Task<Refusal?> ForeseeAsync(
        TeamMember by,
        ClaimNumber claim,
        string note,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = databases.Open(by.Team);
        var found = await db.FindClaimAsync(claim, cancellationToken);
        return await RefuseAsync(db, by, claim, found, note, cancellationToken);
    }

    /// <summary>Makes one.</summary>
    /// <param name="draft">What it was typed into: it is used up with it, so that a second press of a button makes no second follow-up. Absent: there is none.</param>
    public Task<Outcome<FollowUp>> AddAsync(
        TeamMember by,
        ClaimNumber claim,
        FollowUpPlan plan,
        DraftId? draft,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(plan);
        return databases.InRaceAsync(
            by.Team,
            Tries,
            (db, token) => AddOnceAsync(db, by, claim, plan, draft, token),
            cancellationToken
        );
    }

    /// <summary>Somebody has looked.</summary>
    /// <param name="isOfPost">Whether a button under a post was pressed: it means the time that waits, never a coming one.</param>
    public Task<Outcome<FollowUp>> FinishAsync(
        TeamMember by,
        FollowUpNumber number,
        bool isOfPost,
        CancellationToken cancellationToken
    ) => ChangeAsync(by, number, (one, now) => one.Finish(isOfPost, by.Actor, now), cancellationToken);

    /// <summary>Puts it off.</summary>
    /// <param name="until">When it comes up again; after now.</param>
    /// <param name="isOfPost">As for <see cref="FinishAsync"/>.</param>
    public Task<Outcome<FollowUp>> SnoozeAsync(
        TeamMember by,
        FollowUpNumber number,
        DateTimeOffset until,
        bool isOfPost,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            by,
            number,
            (one, now) => RefuseOthers(one, by) ?? one.Snooze(until, isOfPost, by.Actor, now),
            cancellationToken
        );

    /// <summary>Nobody needs to look any more.</summary>
    public Task<Outcome<FollowUp>> CancelAsync(
        TeamMember by,
        FollowUpNumber number,
        CancellationToken cancellationToken
    ) => ChangeAsync(by, number, (one, now) => RefuseOthers(one, by) ?? one.Cancel(by.Actor, now), cancellationToken);

    /// <summary>Lets the open follow-ups of one claim go on with another: for claims that are merged.</summary>
    internal static async Task MoveAsync(ClaimCase one, Claim other, CancellationToken cancellationToken)
    {
        var open = await one
            .Db.Set<FollowUp>()
            .Where(row => row.ClaimId == one.Claim.Id && row.State == FollowUpState.Open)
            .ToListAsync(cancellationToken);
        open.ForEach(row => row.MoveTo(other));
    }

    private async Task<Outcome<FollowUp>> AddOnceAsync(
        ClaimTrackerContext db,
        TeamMember by,
        ClaimNumber number,
        FollowUpPlan plan,
        DraftId? draft,
        CancellationToken cancellationToken
    )
    {
        var claim = await db.FindClaimAsync(number, cancellationToken);
        if (await RefuseAsync(db, by, number, claim, plan.Note, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (
            draft is { } id
            && await db.Set<Draft>().Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken) == 0
        )
        {
            return FollowUpRefusals.AlreadySaved;
        }

        var free = await db.ReserveFollowUpNumberAsync(cancellationToken);
        var made = new FollowUp(claim!, new FollowUpNumber(free), plan, by.Actor, time.GetUtcNow());
        db.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        return made;
    }

    private static async Task<Refusal?> RefuseAsync(
        ClaimTrackerContext db,
        TeamMember by,
        ClaimNumber number,
        Claim? claim,
        string note,
        CancellationToken cancellationToken
    )
    {
        if (by.Refuse(Deed.FollowUp) is { } refusal)
        {
            return refusal;
        }

        if (claim is null)
        {
            return ClaimRefusals.NoSuchClaim(number);
        }

        if (note.Trim().Length > FollowUp.NoteMaxLengthChars)
        {
            return FollowUpRefusals.NoteTooLong(note.Trim().Length);
        }

        var open = await db.Set<FollowUp>()
            .CountAsync(row => row.ClaimId == claim.Id && row.State == FollowUpState.Open, cancellationToken);
        return open >= MostOfOneClaim ? FollowUpRefusals.TooMany(MostOfOneClaim) : null;
    }

    private Task<Outcome<FollowUp>> ChangeAsync(
        TeamMember by,
        FollowUpNumber number,
        Func<FollowUp, DateTimeOffset, Refusal?> change,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(by);
        return databases.InRaceAsync<Outcome<FollowUp>>(
            by.Team,
            Tries,
            async (db, token) =>
            {
                if (by.Refuse(Deed.FollowUp) is { } refusal)
                {
                    return refusal;
                }

                if (await db.Set<FollowUp>().SingleOrDefaultAsync(row => row.Number == number, token) is not { } found)
                {
                    return FollowUpRefusals.NoSuch(number);
                }

                if (change(found, time.GetUtcNow()) is { } no)
                {
                    return no;
                }

                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
    }

    /// <summary>Anybody who reviews may look in the owner's place; when they look is theirs to say.</summary>
    private static Refusal? RefuseOthers(FollowUp one, TeamMember by) =>
        one.OwnerKey == by.Actor.Key || one.MadeByKey == by.Actor.Key || by.May(Deed.HandOut)
            ? null
            : FollowUpRefusals.NotYours(one.Number, one.OwnerName);
}
