using ClaimTracker.Language.Splitting.Trees;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"In addition to ..., Mali controls its airspace": the clause stands without what opens it.</summary>
internal sealed class FrontedFiller : IClauseRule
{
    public string Name => "fronted-filler";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var head = tree[index].Head;
        if (
            head < 0
            || index > head
            || !tree.Is(index, "obl", "advmod", "discourse", "cc", "nsubj", "dep", "advcl", "vocative")
        )
        {
            return false;
        }

        var start = tree.Start(index);
        var isFirst = Enumerable
            .Range(0, start)
            .All(at => tree[at].IsPunctuation || reading.IsCut(at) || tree.Is(at, "cc"));
        var opensClause =
            !tree.Is(index, "cc") && start == tree.Start(head) && tree.IsPredicate(head) && tree.Subject(head) >= 0;
        var isInverted = start == index && index + 1 < tree.Count && tree[index + 1].Upos == "AUX";
        if ((isFirst || opensClause) && !isInverted && IsFiller(reading, start, index))
        {
            reading.Drop(index);
        }

        return false;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index) => null;

    private static bool IsFiller(SentenceReading reading, int start, int index)
    {
        var tree = reading.Tree;
        var from = tree[start].IsPunctuation ? start + 1 : start;
        var words = tree
            .Nodes.Skip(from)
            .Take(6)
            .Select(node => new Word(node.Span, node.Lower, WordShape.Lower))
            .ToList();
        return words.Count > 0 && from <= index && reading.Words.FrontedFillers.LengthAt(words, 0) > 0;
    }
}
