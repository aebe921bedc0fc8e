using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>The last look at a claim before it goes out: is it a sentence, and does it still say what its source says?</summary>
internal static class Soundness
{
    private const int ShortestWords = 3;

    public static bool Holds(SentenceReading reading, Proposition claim)
    {
        var tree = reading.Tree;
        var tokens = claim.Pieces.Where(piece => piece.Token >= 0).Select(piece => piece.Token).ToHashSet();
        return IsLongEnough(tree, claim)
            && ClaimGrammar.Holds(tree, claim, tokens)
            && KeepsNegation(tree, claim, tokens)
            && BracketsMatch(claim)
            && Seams.Hold(reading, claim)
            && ArticlesFit(tree, tokens)
            && !Stammers(claim);
    }

    /// <summary>"Wages fell" says something; "it fell" and "he did" do not without the words around them.</summary>
    private static bool IsLongEnough(SyntaxTree tree, Proposition claim)
    {
        var words = claim.Pieces.Where(piece => piece.Token < 0 || !tree[piece.Token].IsPunctuation).ToList();
        return words.Count >= ShortestWords
            || (words is [{ Token: >= 0 } noun, _] && tree[noun.Token].Upos is "NOUN" or "PROPN");
    }

    /// <summary>Every negation that bears on the predicate is there.</summary>
    private static bool KeepsNegation(SyntaxTree tree, Proposition claim, HashSet<int> tokens) =>
        tree.Children(claim.Head)
            .Where(child =>
                tree[child].Lower is "not" or "n't" or "never" or "no" or "neither" or "nor" or "hardly" or "barely"
            )
            .All(tokens.Contains);

    /// <summary>"a characteristic entities": the article belonged to another noun.</summary>
    private static bool ArticlesFit(SyntaxTree tree, HashSet<int> tokens) =>
        tokens
            .Where(token => tree[token].Xpos == "NNS" && !tree.Has(token, "nummod"))
            .All(token =>
                !tree.Children(token)
                    .Any(child => child < token && tree[child].Lower is "a" or "an" && tokens.Contains(child))
                || tokens.Contains(token - 1) && tree[token - 1].Lower is "few" or "hundred" or "dozen"
            );

    /// <summary>"is is", "of of".</summary>
    private static bool Stammers(Proposition claim) =>
        Enumerable
            .Range(1, claim.Pieces.Count - 1)
            .Any(at =>
                claim.Pieces[at].Form == claim.Pieces[at - 1].Form
                && claim.Pieces[at].Token != claim.Pieces[at - 1].Token + 1
                && char.IsLetter(claim.Pieces[at].Form[0])
            );

    private static bool BracketsMatch(Proposition claim)
    {
        var depth = 0;
        foreach (var piece in claim.Pieces)
        {
            depth +=
                piece.Form is "(" or "[" ? 1
                : piece.Form is ")" or "]" ? -1
                : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }
}
