using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>A sentence with its tree, and what the rules have found out about both so far.</summary>
/// <remarks>Words in <c>refused</c> are never cut off: what they open gave no claim of its own, and text is never lost.</remarks>
internal sealed class SentenceReading(SyntaxTree tree, Passage passage, IReadOnlySet<int> refused)
{
    private readonly bool[] isCut = new bool[tree.Count];
    private readonly bool[] isDropped = new bool[tree.Count];
    private readonly Dictionary<int, ReportedSpeech> sources = [];
    private readonly ReportedSpeech? source = SourcePhrase.Find(passage) ?? SpeakerLast.Find(passage);

    public SyntaxTree Tree { get; } = tree;

    public Passage Passage { get; } = passage;

    public LanguageRules Language => Passage.Language;

    public ClauseWords Words => Passage.Language.Clauses;

    /// <summary>Takes a word and what hangs on it out of the claims of the words above it.</summary>
    public void Cut(int index)
    {
        if (!refused.Contains(index))
        {
            isCut[index] = true;
        }
    }

    /// <summary>The same for words that no claim needs.</summary>
    public void Drop(int index)
    {
        isCut[index] = true;
        isDropped[index] = true;
    }

    public bool IsCut(int index) => isCut[index];

    /// <summary>Whether the word, or one that it hangs on, was taken out on purpose.</summary>
    public bool IsDroppedWith(int index) => isDropped[index] || Tree.Ancestors(index).Any(above => isDropped[above]);

    /// <summary>A word and what hangs on it, without what is cut below it.</summary>
    public List<int> Kept(int index) => Tree.Subtree(index, IsCut);

    /// <summary>Notes that a clause is somebody's words.</summary>
    public void Attribute(int clause, ReportedSpeech speech) => sources.TryAdd(clause, speech);

    public ReportedSpeech? SourceOf(int clause) =>
        sources.GetValueOrDefault(clause) ?? (clause == Tree.Root ? source : null);

    /// <summary>A claim without "according to the ministry" at either end of its sentence.</summary>
    public Proposition WithoutSource(Proposition claim) =>
        source is null
            ? claim
            : claim with
            {
                Pieces = [.. claim.Pieces.Where(piece => piece.Source is not { } span || !source.Span.Contains(span))],
            };
}
