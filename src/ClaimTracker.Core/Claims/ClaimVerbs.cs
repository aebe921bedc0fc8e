using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;

namespace ClaimTracker.Core.Claims;

/// <remarks>
/// Each verb answers with a <see cref="Refusal"/> when it was not possible (nothing changed then), and with nothing when it was done. It knows
/// the state alone: who may use it, and whose claim it is, is for the <see cref="ClaimDesk"/>.
/// </remarks>
public sealed partial class Claim
{
    /// <summary>Takes it out of the queue, to review it.</summary>
    public Refusal? Take(Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (State == ClaimState.InReview && HolderKey != by.Key)
        {
            return ClaimRefusals.HeldByAnother(Number, HolderName ?? "");
        }

        return Step(
            ClaimStep.Take,
            () =>
            {
                Note(new Change(ClaimChanges.Taken, by, now, null, null));
                (State, HolderKey, HolderName) = (ClaimState.InReview, by.Key, by.Name);
            }
        );
    }

    /// <summary>Gives it to somebody, whoever has it now.</summary>
    /// <param name="to">Who reviews it from now on.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="now">When.</param>
    public Refusal? Assign(Actor to, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(to);
        return State == ClaimState.InReview && HolderKey == to.Key
            ? ClaimRefusals.AlreadyTheirs(Number, to.Name)
            : Step(
                ClaimStep.Assign,
                () =>
                {
                    Note(new Change(ClaimChanges.Assigned, by, now, HolderName, to.Name));
                    (State, HolderKey, HolderName) = (ClaimState.InReview, to.Key, to.Name);
                }
            );
    }

    /// <summary>Puts it back into the queue.</summary>
    public Refusal? Release(Actor by, DateTimeOffset now) =>
        Step(
            ClaimStep.Release,
            () =>
            {
                Note(new Change(ClaimChanges.Released, by, now, HolderName, null));
                (State, HolderKey, HolderName) = (ClaimState.Unreviewed, null, null);
            }
        );

    /// <summary>Says the same more clearly. What it came from stays.</summary>
    public Refusal? Reword(string wording, Actor by, DateTimeOffset now)
    {
        if (ClaimWording.Refuse(wording, Number) is { } refusal)
        {
            return refusal;
        }

        return wording.Trim() == Wording
            ? ClaimRefusals.WordingSame(Number)
            : Step(ClaimStep.Reword, () => Say(wording.Trim(), by, now));
    }

    /// <summary>Cuts it into several claims: it keeps the first wording, each other one becomes a claim that waits in the queue.</summary>
    /// <param name="wordings">2 to <see cref="MostParts"/>, all different.</param>
    /// <param name="firstNumber">The first of as many free numbers as there are further parts.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="now">When.</param>
    /// <returns>The further parts, to be saved in the same context; or why it was not possible.</returns>
    public Outcome<IReadOnlyList<Claim>> Split(
        IReadOnlyList<string> wordings,
        int firstNumber,
        Actor by,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(wordings);
        if (ClaimWording.RefuseParts(wordings, Number) is { } refusal)
        {
            return refusal;
        }

        List<Claim> parts = [];
        var no = Step(
            ClaimStep.Split,
            () =>
            {
                parts =
                [
                    .. wordings
                        .Skip(1)
                        .Select((words, i) => new Claim(this, new ClaimNumber(firstNumber + i), words.Trim(), by, now)),
                ];
                var others = string.Join(' ', parts.Select(part => part.Number));
                Note(new Change(ClaimChanges.Split, by, now, Wording, others));
                if (wordings[0].Trim() != Wording)
                {
                    Say(wordings[0].Trim(), by, now);
                }
            }
        );
        return no is null ? parts : no;
    }

    /// <summary>Sets it aside: not a claim, or not worth checking.</summary>
    /// <param name="reason">Why, for the history; not blank.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="now">When.</param>
    public Refusal? Dismiss(string reason, Actor by, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(reason)
            ? ClaimRefusals.NeedsReason(Number)
            : Step(
                ClaimStep.Dismiss,
                () =>
                {
                    Note(new Change(ClaimChanges.Dismissed, by, now, State.ToString(), reason.Trim()));
                    (State, HolderKey, HolderName) = (ClaimState.Dismissed, null, null);
                }
            );

    /// <summary>Puts a dismissed or merged claim back into the queue.</summary>
    public Refusal? Reopen(Actor by, DateTimeOffset now) =>
        Step(
            ClaimStep.Reopen,
            () =>
            {
                Note(new Change(ClaimChanges.Reopened, by, now, State.ToString(), null));
                (State, MergedIntoId) = (ClaimState.Unreviewed, null);
            }
        );

    /// <summary>Lets another claim go on for both.</summary>
    /// <param name="other">The claim that goes on, from the same context: both are saved together.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="now">When.</param>
    public Refusal? MergeInto(Claim other, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Number == Number || other.TeamId != TeamId)
        {
            return ClaimRefusals.MergeWithItself(Number);
        }

        if (other.State is ClaimState.Merged or ClaimState.Dismissed)
        {
            return ClaimRefusals.NotNow(ClaimStep.Merge, other.State, other.Number);
        }

        return Step(
            ClaimStep.Merge,
            () =>
            {
                Note(new Change(ClaimChanges.Merged, by, now, State.ToString(), other.Number.ToString()));
                (State, HolderKey, HolderName, MergedIntoId) = (ClaimState.Merged, null, null, other.Id);
                // The other one changes too: whoever merges or dismisses it at the same moment is told so.
                other.Note(new Change(ClaimChanges.MergedFrom, by, now, null, Number.ToString()));
            }
        );
    }

    /// <summary>A verdict on it is proposed, perhaps as a correction of an earlier one.</summary>
    /// <param name="verdict">The verdict in words, for the history.</param>
    /// <param name="earlier">The verdict that it would correct; absent when there is none.</param>
    /// <param name="by">Who proposes.</param>
    /// <param name="now">When.</param>
    internal Refusal? Propose(string verdict, string? earlier, Actor by, DateTimeOffset now) =>
        Step(
            ClaimStep.Propose,
            () =>
            {
                Note(new Change(ClaimChanges.Proposed, by, now, earlier, verdict));
                (State, HolderKey, HolderName) = (ClaimState.Proposed, by.Key, by.Name);
            }
        );

    /// <summary>The proposed verdict counts from now on.</summary>
    /// <param name="wasPublished">Whether the world reads the claim already.</param>
    /// <param name="what">How it came about, as the history names it.</param>
    /// <param name="verdict">The verdict in words, for the history.</param>
    /// <param name="earlier">The verdict that it corrects; absent when there is none.</param>
    /// <param name="by">Who agrees.</param>
    /// <param name="now">When.</param>
    internal Refusal? Agree(
        bool wasPublished,
        string what,
        string verdict,
        string? earlier,
        Actor by,
        DateTimeOffset now
    ) =>
        Step(
            ClaimStep.Agree,
            () =>
            {
                Note(new Change(what, by, now, earlier, verdict));
                (State, HolderKey, HolderName) = (wasPublished ? ClaimState.Published : ClaimState.Checked, null, null);
            }
        );

    /// <summary>
    /// The proposed verdict does not count. Whoever proposed a first verdict has the claim to review; one with an earlier verdict goes back to
    /// where it was.
    /// </summary>
    /// <param name="back">Where it stood before the verdict was proposed.</param>
    /// <param name="reason">Why; the one who proposed reads it.</param>
    /// <param name="by">Who sends it back.</param>
    /// <param name="now">When.</param>
    internal Refusal? SendBack(ClaimState back, string reason, Actor by, DateTimeOffset now) =>
        Step(
            ClaimStep.SendBack,
            () =>
            {
                Note(new Change(ClaimChanges.SentBack, by, now, null, reason));
                State = back == ClaimState.Unreviewed ? ClaimState.InReview : back;
                if (State != ClaimState.InReview)
                {
                    (HolderKey, HolderName) = (null, null);
                }
            }
        );

    /// <summary>Evidence was added to it, taken away from it, or came with a claim that was merged into it.</summary>
    /// <param name="what">One of the citation changes.</param>
    /// <param name="before">What is no longer there.</param>
    /// <param name="after">What is there now.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="now">When.</param>
    internal Refusal? Cite(string what, string? before, string? after, Actor by, DateTimeOffset now) =>
        Step(ClaimStep.Cite, () => Note(new Change(what, by, now, before, after)));

    /// <summary>The work on it goes on: nothing of it changes, and it counts as touched.</summary>
    internal void StayOn(Actor by, DateTimeOffset now) => Note(new Change(ClaimChanges.StillOnIt, by, now, null, null));

    /// <summary>A number for a piece of evidence, never given before: what people wrote about [2] stays true.</summary>
    internal int NextCitationNumber() => ++LastCitationNumber;

    private void Say(string wording, Actor by, DateTimeOffset now)
    {
        Note(new Change(ClaimChanges.Reworded, by, now, Wording, wording));
        (Wording, NeedsContext) = (wording, null);
    }

    private Refusal? Step(ClaimStep step, Action change)
    {
        if (ClaimWorkflow.Forbids(step, State, Number) is { } refusal)
        {
            return refusal;
        }

        change();
        return null;
    }
}
