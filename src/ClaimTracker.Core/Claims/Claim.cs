using ClaimTracker.Core.Articles;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Language;
using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Worthiness;

namespace ClaimTracker.Core.Claims;

/// <summary>One assertion that can be checked, and where the work on it stands. It changes only through its verbs.</summary>
/// <remarks>A verb answers with a <see cref="Refusal"/> when it was not possible (nothing changed then), and with nothing when it was done.</remarks>
public sealed class Claim : IKeepHistory
{
    public const int WordingMaxLengthChars = 4000;
    public const int NeedsContextMaxLengthChars = 500;

    /// <summary>Into how many claims one can be split at a time.</summary>
    public const int MostParts = 5;

    /// <summary>The <see cref="Rule"/> of a claim that a person cut.</summary>
    public const string ByHand = "by-hand";

    private readonly ChangeNotes notes = new();

    private Claim() { }

    /// <summary>A claim that was just found; nobody has looked at it yet.</summary>
    /// <param name="team">Whose it is.</param>
    /// <param name="article">The stored article it was found in.</param>
    /// <param name="number">Its number in the team.</param>
    /// <param name="draft">What the language core found.</param>
    /// <param name="now">When it came in.</param>
    public Claim(TeamId team, ArticleId article, ClaimNumber number, ClaimDraft draft, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        (TeamId, ArticleId, Number) = (team, article, number);
        Wording = ClaimWording.Fit(draft.Wording);
        (Rule, Kind) = (draft.Rule, draft.Kind);
        NeedsContext = draft.NeedsContext is { } why ? FittedText.Cut(why, NeedsContextMaxLengthChars) : null;
        (SentenceStart, SentenceEnd) = (draft.Sentence.Start, draft.Sentence.End);
        Spans = draft.Spans;
        (CheckWorthiness, Reasons) = (draft.CheckWorthiness.Score, draft.CheckWorthiness.Reasons);
        Attribution = draft.Attribution is { } said ? new ClaimAttribution(said.Speaker, said.Verb, said.Span) : null;
        CreatedAt = UpdatedAt = now;
    }

    /// <summary>A part of <paramref name="whole"/>, worded by a person; it waits in the queue.</summary>
    private Claim(Claim whole, ClaimNumber number, string wording, Actor by, DateTimeOffset now)
    {
        (TeamId, ArticleId, Number, Wording) = (whole.TeamId, whole.ArticleId, number, wording);
        (Rule, Kind, Spans) = (ByHand, whole.Kind, whole.Spans);
        (SentenceStart, SentenceEnd) = (whole.SentenceStart, whole.SentenceEnd);
        (CheckWorthiness, Reasons) = (whole.CheckWorthiness, whole.Reasons);
        Attribution = whole.Attribution is { } said ? said with { } : null;
        CreatedAt = UpdatedAt = now;
        Note(new Change(ClaimChanges.SplitFrom, by, now, null, whole.Number.ToString()));
    }

    public ClaimId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public ArticleId ArticleId { get; private init; }

    public ClaimNumber Number { get; private init; }

    /// <summary>The claim, worded to stand alone; at most <see cref="WordingMaxLengthChars"/>.</summary>
    public string Wording { get; private set; } = "";

    public ClaimState State { get; private set; }

    public ClaimKind Kind { get; private init; }

    /// <summary>0 to 1: how much it matters to check this; orders the queue.</summary>
    public double CheckWorthiness { get; private init; }

    /// <summary>What made the check-worthiness, strongest first.</summary>
    public IReadOnlyList<WorthinessReason> Reasons { get; private init; } = [];

    /// <summary>Name of the splitting rule that cut it.</summary>
    public string Rule { get; private init; } = "";

    /// <summary>Who is reported as saying it; absent when the article says it in its own voice.</summary>
    public ClaimAttribution? Attribution { get; private init; }

    /// <summary>Why it cannot be understood alone; absent when it can.</summary>
    public string? NeedsContext { get; private set; }

    /// <summary>The ranges of the article's text that it is made of, in reading order.</summary>
    public IReadOnlyList<TextSpan> Spans { get; private init; } = [];

    public int SentenceStart { get; private init; }

    public int SentenceEnd { get; private init; }

    /// <summary>Who has taken it, by <see cref="Actor.Key"/>; absent when nobody has.</summary>
    public string? HolderKey { get; private set; }

    public string? HolderName { get; private set; }

    /// <summary>The claim that goes on in its place; absent unless <see cref="ClaimState.Merged"/>.</summary>
    public ClaimId? MergedIntoId { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes; the second of two who change the same version is told so.</summary>
    public int Version { get; private set; }

    public Subject Subject => new(SubjectKind.Claim, Number.Value);

    public IReadOnlyList<Change> TakeChanges() => notes.Take();

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
    public Refusal? Propose(string verdict, string? earlier, Actor by, DateTimeOffset now) =>
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

    /// <summary>The proposed verdict does not count; the claim goes back to where it was.</summary>
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

    private void Note(Change change)
    {
        notes.Add(change);
        UpdatedAt = change.At;
        Version++;
    }
}
