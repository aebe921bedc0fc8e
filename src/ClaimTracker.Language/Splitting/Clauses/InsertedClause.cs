using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>A clause set beside another with a semicolon, a dash, a colon or in brackets.</summary>
internal sealed class InsertedClause : IClauseRule
{
    public string Name => "inserted-clause";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (!tree.Is(index, "parataxis"))
        {
            return false;
        }

        if (SpeechOf(reading, index) is { } speech)
        {
            reading.Attribute(tree[index].Head, speech);
            reading.Drop(index);
            return false;
        }

        var isFound = tree.IsPredicate(index) && tree.IsFiniteClause(index) && tree.Subject(index) >= 0;
        if (isFound)
        {
            reading.Cut(index);
        }

        return isFound;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index) => ClauseText.Of(reading, index);

    /// <summary>"..., officials say": the clause names a speaker and says nothing else.</summary>
    private static Attribution.ReportedSpeech? SpeechOf(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var isBare =
            (reading.Words.Saying.Contains(tree[index].Lemma) || tree[index].Lemma is "rule")
            && !tree.Has(index, "ccomp", "xcomp")
            && (!tree.Has(index, "obj") || Complement.SpeakerBehind(tree, index) >= 0)
            && !tree.IsNegated(index);
        return isBare ? Complement.SpeechOf(reading, index) : null;
    }
}
