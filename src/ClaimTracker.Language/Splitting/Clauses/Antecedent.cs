using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Names what a clause behind a noun is about.</summary>
internal static class Antecedent
{
    /// <summary>The noun's name; for "Norway is a state that ...", the subject, of which both are said.</summary>
    public static List<Piece> Of(SentenceReading reading, int noun)
    {
        var tree = reading.Tree;
        var named = IsCopied(tree, noun) ? SubjectBehind(tree, noun) : noun;
        return [.. NounPhrase.Pieces(tree, NounPhrase.Core(reading, named))];
    }

    /// <summary>
    /// The noun a relative clause is about: the one it hangs on, or one above it when that is a number, is no person ("a member of
    /// the party who") or does not agree with the verb ("films of 2014, which were").
    /// </summary>
    public static int NounBefore(SentenceReading reading, int clause, int pronoun, bool isSubject)
    {
        var tree = reading.Tree;
        var noun = tree[clause].Head;
        if (tree[pronoun].Lower == "who")
        {
            noun = PersonAbove(reading, noun);
        }
        else if (ThingOfEvent(reading, noun, clause) is >= 0 and var thing)
        {
            noun = thing;
        }

        for (var at = noun; at >= 0; at = tree[at].Head)
        {
            if (tree[at].Upos is "NOUN" or "PROPN" or "PRON" && (!isSubject || Agrees(tree, at, clause)))
            {
                return at;
            }

            if (!tree.Is(at, "nmod", "appos"))
            {
                break;
            }
        }

        return noun;
    }

    /// <summary>"the release of Larkspur, which was written by Holt": of an event and a name right before the clause, the name is meant; -1 otherwise.</summary>
    private static int ThingOfEvent(SentenceReading reading, int noun, int clause)
    {
        var tree = reading.Tree;
        return reading.Words.EventNouns.Contains(tree[noun].Lower)
            ? tree.Children(noun)
                .FirstOrDefault(
                    child => tree.Is(child, "nmod") && tree[child].IsName && tree.End(child) == tree.Start(clause) - 1,
                    -1
                )
            : -1;
    }

    /// <summary>"Peter Lind of Ghent, who", "a member of the party who": a place or a group inside a person's name is not meant.</summary>
    private static int PersonAbove(SentenceReading reading, int noun)
    {
        var (tree, people) = (reading.Tree, reading.Words.People);
        var person = noun;
        for (var at = noun; tree.Is(at, "nmod") && tree[tree[at].Head].IsNominal; )
        {
            at = tree[at].Head;
            if (tree[at].IsName || people.Either.Contains(tree[at].Lower) || people.Either.Contains(tree[at].Lemma))
            {
                person = at;
            }
        }

        return person;
    }

    private static bool Agrees(SyntaxTree tree, int noun, int clause)
    {
        var verb = tree[clause].IsFinite ? clause : tree.Child(clause, "aux", "cop");
        return verb < 0
            || !(tree[noun].IsPlural && (tree[verb].Xpos == "VBZ" || tree[verb].Lower == "was"))
                && !(
                    tree[noun].Xpos == "NN" && !tree.Has(noun, "conj") && tree[verb].Lower is "are" or "were" or "have"
                );
    }

    public static int NounOf(SyntaxTree tree, int noun) => IsCopied(tree, noun) ? SubjectBehind(tree, noun) : noun;

    /// <summary>Whether the noun is said of a subject and has no article that picks one of many.</summary>
    public static bool IsCopied(SyntaxTree tree, int noun)
    {
        var subject = SubjectBehind(tree, noun);
        return subject >= 0
            && tree[subject].Xpos is not ("WP" or "WDT" or "EX" or "DT")
            && !NounPhrase.IsDefinite(tree, noun)
            && !NounPhrase.IsQuantified(tree, noun)
            && !tree.IsNegated(noun)
            && !tree.IsModal(noun);
    }

    private static int SubjectBehind(SyntaxTree tree, int noun)
    {
        // "is a singer and a painter known as": both are said of the subject.
        var first = tree.Is(noun, "conj") && !tree.Has(noun, "cop", "nsubj") ? tree[noun].Head : noun;
        return tree[noun].IsNominal && tree[first].IsNominal && tree.Has(first, "cop") && !tree.Has(first, "expl")
            ? tree.Subject(first)
            : -1;
    }
}
