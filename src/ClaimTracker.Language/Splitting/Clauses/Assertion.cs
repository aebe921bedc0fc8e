using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Tells whether a sentence asserts one of its clauses, and in whose voice.</summary>
/// <param name="IsMade">False for what is wished, denied, supposed or left open.</param>
/// <param name="Speech">Who says it; absent when the text does.</param>
internal readonly record struct Assertion(bool IsMade, ReportedSpeech? Speech)
{
    public static Assertion Of(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        ReportedSpeech? speech = null;
        var isFact = false;
        for (var at = index; at >= 0; at = tree[at].Head)
        {
            speech ??= reading.SourceOf(at);
            if (tree[at].Head < 0)
            {
                break;
            }

            var above = tree[at].Head;
            if (tree.Is(at, "ccomp"))
            {
                var holds = Complement.Of(reading, above);
                if (!holds.IsMade)
                {
                    return holds;
                }

                speech ??= holds.Speech;
            }
            else if (!(isFact && tree.Is(at, "xcomp")) && IsLeftOpen(reading, at, above))
            {
                return new Assertion(false, null);
            }

            // "had to leave because the bridge was closed": the reason is so, whatever hangs above it.
            isFact |= tree[at].Relation == "advcl" && tree.IsFiniteClause(at);
        }

        return new Assertion(true, speech);
    }

    private static bool IsLeftOpen(SentenceReading reading, int at, int above)
    {
        var tree = reading.Tree;
        return tree[at].Relation switch
        {
            "csubj" or "csubj:pass" or "xcomp" => true,
            "advcl" or "advcl:relcl" => !AdverbialClause.IsTakenAsFact(reading, at),
            "acl" => tree.Has(at, "mark") || tree[at].Xpos is "VB" or "VBP" || DependsOnOpenThing(reading, above),
            "acl:relcl" => !tree.IsSetOff(at) && DependsOnOpenThing(reading, above),
            _ => false,
        };
    }

    /// <summary>"wants a law that ...", "there is no law that ...", "may buy a house that ...": the thing need not exist.</summary>
    private static bool DependsOnOpenThing(SentenceReading reading, int noun)
    {
        var tree = reading.Tree;
        if (NounPhrase.IsQuantified(tree, noun))
        {
            return true;
        }

        var isKnown = NounPhrase.IsDefinite(tree, noun);
        var clause = tree.ClauseOf(noun);
        return !isKnown
            && (
                tree.IsNegated(clause)
                || tree.IsModal(clause)
                || tree.Ancestors(noun)
                    .TakeWhile(at => at != tree[clause].Head)
                    .Any(at => reading.Words.LeavingOpen.Contains(tree[at].Lemma))
                || (
                    tree[noun].IsPlural
                    && (!tree.IsPast(clause) || !tree.Has(noun, "amod", "nummod", "compound", "nmod"))
                )
            );
    }
}
