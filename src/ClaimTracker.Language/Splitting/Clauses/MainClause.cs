using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>What the sentence says first of all: its root with all that no other rule has cut off.</summary>
internal sealed class MainClause : IClauseRule
{
    public string Name => "main-clause";

    public bool Finds(SentenceReading reading, int index) => index == reading.Tree.Root;

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index) =>
        reading.Tree.IsPredicate(index) ? ClauseText.Of(reading, index) : null;
}
