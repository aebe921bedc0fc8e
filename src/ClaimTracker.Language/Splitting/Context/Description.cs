using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>"the company", "this film", "the foreign minister": a thing that the text is taken to have named.</summary>
/// <param name="First">The token of the article.</param>
/// <param name="Noun">The token of the noun, which the description ends with.</param>
/// <param name="Calling">The noun with what stands before it.</param>
internal sealed record Description(int First, int Noun, Calling Calling)
{
    public int Length => Noun - First + 1;

    /// <summary>The description that starts at a word; absent where none does, or where a clause or complement says which one is meant.</summary>
    public static Description? At(SentenceReading reading, int first)
    {
        var tree = reading.Tree;
        if (first < 0 || tree[first].Upos != "DET" || !IsDefinite(tree[first]))
        {
            return null;
        }

        var noun = tree[first].Head;
        var isWhole =
            noun > first
            && SyntaxTree.Between(first, noun).All(at => tree[at].Head == noun && tree[at].Upos != "PRON")
            && Agrees(tree[first], tree[noun]);
        return isWhole && IsNoun(reading, noun) && tree.Children(noun).All(child => LeavesOpen(tree, noun, child))
            ? new Description(first, noun, CallingReader.Of(tree, noun))
            : null;
    }

    /// <summary>"this film" and "these films" point by themselves.</summary>
    public bool Points(SyntaxTree tree) => tree[First].Lower != "the";

    /// <summary>The name right behind it, "the mayor, Anna Holt"; -1 when there is none.</summary>
    public int Apposition(SyntaxTree tree) =>
        tree.Children(Noun).Where(child => tree.Is(child, "appos") && tree[child].IsName).DefaultIfEmpty(-1).First();

    /// <summary>What a clause is about, or whose something is.</summary>
    public bool IsInFront(SyntaxTree tree) => tree.Is(Noun, "nsubj", "nmod:poss");

    private static bool IsDefinite(SyntaxNode node) => node.Lower is "the" or "this" or "that" or "these" or "those";

    private static bool Agrees(SyntaxNode article, SyntaxNode noun) =>
        article.Lower == "the" || noun.IsPlural == (article.Lower is "these" or "those");

    private static bool IsNoun(SentenceReading reading, int noun)
    {
        var tree = reading.Tree;
        // A noun that is written small is no name, whatever the tagger takes it for.
        return tree[noun].Upos is "NOUN" or "PROPN"
            && char.IsLower(tree[noun].Form[0])
            && !reading.Words.Times.Contains(tree[noun].Lemma)
            && tree.Is(noun, "nsubj", "nmod", "obj", "iobj", "obl", "conj")
            && !tree.Is(noun, "nmod:desc", "nmod:unmarked", "obl:unmarked")
            && !tree.Has(noun, "cop")
            && !CallingReader.IsLikened(tree, noun)
            && !OpensName(tree, noun);
    }

    /// <summary>"the play Come Back", "the film “Windfall”".</summary>
    private static bool OpensName(SyntaxTree tree, int noun) =>
        noun + 1 < tree.Count
        && (char.IsUpper(tree[noun + 1].Form[0]) || tree[noun + 1].Xpos == "``")
        && tree[noun + 1].Form != "I";

    /// <summary>Whether a word beside the noun leaves open which one is meant.</summary>
    private static bool LeavesOpen(SyntaxTree tree, int noun, int child) =>
        tree.Is(child, "det", "case", "punct", "cc", "conj", "mark")
        || (child < noun && tree.Is(child, "amod", "compound") && tree.Children(child).Count == 0)
        || (tree.Is(child, "acl:relcl", "appos") && child > noun && tree.IsSetOff(child));
}
