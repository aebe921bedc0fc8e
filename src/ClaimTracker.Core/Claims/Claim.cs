using ClaimTracker.Core.Articles;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Language;
using ClaimTracker.Language.Kinds;
using ClaimTracker.Language.Splitting;
using ClaimTracker.Language.Worthiness;

namespace ClaimTracker.Core.Claims;

/// <summary>One assertion that can be checked, and where the work on it stands. It changes only through its verbs.</summary>
public sealed partial class Claim : IKeepHistory
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

    /// <summary>The number last given to a piece of its evidence; 0 before the first. It stays when the evidence goes on with another claim.</summary>
    public int LastCitationNumber { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Counts the changes; the second of two who change the same version is told so.</summary>
    public int Version { get; private set; }

    public Subject Subject => new(SubjectKind.Claim, Number.Value);

    public IReadOnlyList<Change> TakeChanges() => notes.Take();

    private void Note(Change change)
    {
        notes.Add(change);
        UpdatedAt = change.At;
        Version++;
    }
}
