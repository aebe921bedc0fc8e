using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Gives a participle a tense: that of the clause it stands in.</summary>
internal static class FiniteVerb
{
    /// <summary>What the participle says, as the predicate of a subject.</summary>
    public static List<Piece> Of(SentenceReading reading, int participle, int subject)
    {
        var tree = reading.Tree;
        var tokens = ClauseText.Predicate(reading, participle);
        tokens.RemoveAll(token =>
            tree[token].Head == participle
            && (
                (tree.Is(token, "mark", "case") && token < participle)
                || (tree.Is(token, "aux", "cop") && tree[token].Xpos == "VBG")
            )
        );
        var isPassive = tree[participle].Xpos is "VBN" or "VBD" && !tree.Has(participle, "aux");
        var isSingular = NounPhrase.IsSingular(tree, subject);
        var isPast =
            (
                IsPast(tree, participle)
                && !(
                    tree[participle] is { Relation: "acl", Xpos: "VBG" }
                    && reading.Words.State.Contains(tree[participle].Lemma)
                )
            ) || (isPassive && IsOver(reading, participle, tokens));
        var pieces = new List<Piece>();
        foreach (var token in ClauseText.Trimmed(tree, tokens))
        {
            if (token != participle)
            {
                pieces.Add(Piece.Of(tree, token));
            }
            else if (isPassive || tree.Has(participle, "aux:pass", "cop"))
            {
                AddAuxiliary(pieces, Inflection.Be(isPast, isSingular));
                pieces.Add(Piece.Of(tree, token));
            }
            else
            {
                var lemma = tree[participle].Lemma;
                var form =
                    isPast ? Inflection.Past(reading.Words, lemma, tree[participle].Lower)
                    : isSingular ? Inflection.Third(lemma)
                    : lemma;
                pieces.Add(Piece.Finite(tree, token, form));
            }
        }

        return pieces;
    }

    /// <summary>"is" before adverbs that belong to the participle: "is long considered" reads better than nothing at all.</summary>
    private static void AddAuxiliary(List<Piece> pieces, string form) => pieces.Insert(0, Piece.Insert(form));

    /// <summary>"founded in 1946", "directed by Holt": what has a date, or made a thing that is there, is over.</summary>
    private static bool IsOver(SentenceReading reading, int participle, List<int> tokens) =>
        tokens.Any(token => IsYear(reading.Tree[token]))
        || reading.Words.Making.Contains(WithoutCo(reading.Tree[participle].Lemma));

    private static string WithoutCo(string lemma) =>
        lemma.StartsWith("co-", StringComparison.Ordinal) ? lemma["co-".Length..] : lemma;

    private static bool IsYear(SyntaxNode node) =>
        node is { Upos: "NUM", Form.Length: 4 } && node.Form.All(char.IsAsciiDigit);

    private static bool IsPast(SyntaxTree tree, int participle)
    {
        if (
            tree.Children(participle)
                .Any(child =>
                    tree[child].Lower
                        is "having"
                            or "long"
                            or "once"
                            or "formerly"
                            or "originally"
                            or "previously"
                            or "after"
                            or "since"
                            or "upon"
                            or "following"
                )
        )
        {
            return true;
        }

        var clause = tree.ClauseOf(tree[participle].Head < 0 ? participle : tree[participle].Head);
        return tree.IsPast(clause) || (tree[participle].Relation == "advcl" && IsPerfect(tree, clause));
    }

    /// <summary>"has sold a million, becoming rich": it became so.</summary>
    private static bool IsPerfect(SyntaxTree tree, int clause) =>
        tree.Children(clause).Any(child => tree.Is(child, "aux") && tree[child].Lemma == "have");
}
