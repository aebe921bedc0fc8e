using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"according to the ministry": names the source of its clause and is no part of the claim.</summary>
internal sealed class SourcePhraseCut : IClauseRule
{
    public string Name => "source-phrase";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        if (tree[index].Lower != "according" || index + 2 >= tree.Count || tree[index + 1].Lower != "to")
        {
            return false;
        }

        var noun = tree.Is(index, "case") ? tree[index].Head : Below(tree, index);
        if (noun < 0 || noun < index)
        {
            return false;
        }

        var top = tree.IsUnder(noun, index) ? index : noun;
        if (tree.Start(top) < index)
        {
            return false;
        }

        var speaker = NounPhrase.Core(reading, noun);
        speaker.RemoveAll(token => token <= index + 1);
        if (speaker.Count == 0)
        {
            return false;
        }

        var name = new TextSpan(tree[speaker[0]].Span.Start, tree[speaker[^1]].Span.End).Of(reading.Passage.Text);
        var span = new TextSpan(tree[index].Span.Start, tree[speaker[^1]].Span.End);
        var clause = tree[top].Head >= 0 ? tree.ClauseOf(tree[top].Head) : tree.Root;
        reading.Attribute(clause, new ReportedSpeech(name, "according to", span));
        reading.Drop(top);
        return false;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index) => null;

    private static int Below(SyntaxTree tree, int index) =>
        tree.Children(index).FirstOrDefault(child => child > index + 1 && tree[child].IsNominal, -1);
}
