using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>"The attackers fled, leaving the field open", "After losing the vote, she resigned": said of the subject of the main verb.</summary>
internal sealed class AdverbialParticiple : IClauseRule
{
    public string Name => "adverbial-participle";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var above = tree[index].Head;
        var isFound =
            tree[index].Relation == "advcl"
            && tree[index].Xpos is "VBG" or "VBN"
            && !reading.Words.LikePrepositions.Contains(tree[index].Lower)
            && !tree.IsFiniteClause(index)
            && !tree.Has(index, "nsubj")
            && WithClause.NounOf(tree, index) < 0
            // "award-winning"
            && tree[index - (index > 0 ? 1 : 0)].Form != "-"
            // "have sold a million, adding them to the list": a subject does not do that to itself.
            && !(
                tree.Child(index, "obj") is >= 0 and var done
                && tree[done].Lower is "them" or "him" or "her"
                && index > above
            )
            && !tree.IsNegated(above)
            && !(index > above && reading.Words.Effects.Contains(tree[index].Lemma))
            && SubjectOf(tree, above) is >= 0 and var subject
            && !IsInsideSubject(tree, subject, index, above)
            && !IsBehindThing(tree, index, above)
            && NounPhrase.IsDefinite(tree, subject) | index > above
            && (tree.Has(index, "mark", "case") || tree.IsSetOff(index) || index < above)
            && Assertion.Of(reading, index).IsMade;
        if (isFound)
        {
            reading.Cut(index);
        }

        return isFound;
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var subject = SubjectOf(tree, tree[index].Head);
        return [.. NounPhrase.Pieces(tree, reading.Kept(subject)), .. FiniteVerb.Of(reading, index, subject)];
    }

    /// <summary>"the capture of Dol Merath, once held by rebels, will help": it may as well be said of the name before the comma.</summary>
    private static bool IsInsideSubject(SyntaxTree tree, int subject, int participle, int verb) =>
        participle > subject
        && participle < verb
        && tree.Children(subject).Any(child => child > subject && child < participle && tree.Is(child, "nmod"));

    /// <summary>"is governed by the Charter, adopted in 1954": it may as well be said of the thing before the comma.</summary>
    private static bool IsBehindThing(SyntaxTree tree, int participle, int verb) =>
        tree[participle].Xpos == "VBN"
        && participle > verb
        && !tree.Has(participle, "mark", "case", "aux", "advmod")
        && tree.Start(participle) is var start
        && (tree[start].Form == "," ? start - 1 : start - 2) is var last
        && last > verb
        && tree.Ancestors(last)
            .Prepend(last)
            .TakeWhile(at => at != verb)
            .Any(at =>
                tree[at].Head == verb
                && tree.Is(at, "obl")
                && tree.Children(at).Any(child => tree[child].Lower == "by")
                && NounPhrase.IsDefinite(tree, at)
            );

    /// <summary>The subject of the clause, or of the one it shares a subject with; -1 when there is none, or it is "there" or a question word.</summary>
    private static int SubjectOf(SyntaxTree tree, int clause)
    {
        for (var at = clause; at >= 0; at = tree.Is(at, "conj", "xcomp") ? tree[at].Head : -1)
        {
            var subject = tree.Child(at, "nsubj");
            if (subject >= 0)
            {
                return tree[subject].Xpos is "WP" or "WDT" or "EX" ? -1 : subject;
            }
        }

        return -1;
    }
}
