using System.Globalization;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"the signing of the agreement in 2015" gives "The agreement was signed in 2015."</summary>
internal sealed class EventNoun : IClauseRule
{
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    public string Name => "dated-event";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        return reading.Words.EventNouns.Contains(tree[index].Lower)
            && tree.Children(index).Any(child => tree[child].Lower == "the")
            && Thing(tree, index) >= 0
            && Date(tree, index) >= 0;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var (thing, date) = (Thing(tree, index), Date(tree, index));
        var named = NounPhrase.Core(reading, thing);
        named.RemoveAll(token => tree.IsUnder(token, date));
        var participle = reading.Words.EventNouns.BaseOf(tree[index].Lower)!;
        return
        [
            .. NounPhrase.Pieces(tree, named),
            Piece.Insert(Inflection.Be(isPast: true, !tree[thing].IsPlural)),
            Piece.Of(tree, index, participle),
            .. NounPhrase.Pieces(tree, tree.Children(date).Where(child => tree.Is(child, "case")).Append(date)),
        ];
    }

    private static int Thing(SyntaxTree tree, int noun) =>
        tree.Children(noun)
            .FirstOrDefault(
                child => tree.Is(child, "nmod") && tree.Children(child).Any(at => tree[at].Lower == "of"),
                -1
            );

    /// <summary>A year with its "in", right behind the event or the thing.</summary>
    private static int Date(SyntaxTree tree, int noun) =>
        tree.Subtree(noun)
            .FirstOrDefault(
                at =>
                    at > noun
                    && int.TryParse(tree[at].Form, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                    && year is >= FirstYear and <= LastYear
                    && tree.Children(at).Any(child => tree[child].Lower is "in")
                    && (tree[at].Head == noun || tree[tree[at].Head].Head == noun),
                -1
            );
}
