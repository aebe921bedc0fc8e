using ClaimTracker.Language.Attribution;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>What a verb does to the clause it governs: somebody says it, it is known to be so, or it is left open.</summary>
internal static class Complement
{
    public static Assertion Of(SentenceReading reading, int verb)
    {
        var (tree, words) = (reading.Tree, reading.Words);
        var lemma = tree[verb].Lemma;
        var isOpen =
            tree.IsNegated(verb) || tree.IsModal(verb) || words.Denial.Contains(lemma) || tree[verb].Xpos is "VB";
        if (isOpen)
        {
            return new Assertion(false, null);
        }

        if (words.Saying.Contains(lemma))
        {
            var speech = SpeechOf(reading, verb);
            return new Assertion(speech is not null, speech);
        }

        return new Assertion(words.Knowing.Contains(lemma), null);
    }

    /// <summary>Who says it; absent where nobody does: "it is said that".</summary>
    public static ReportedSpeech? SpeechOf(SentenceReading reading, int verb)
    {
        var tree = reading.Tree;
        var subject = NearestSubjectOf(tree, verb) is >= 0 and var before ? before : SpeakerBehind(tree, verb);
        if (subject < 0 || tree.Is(subject, "expl", "csubj") || tree.Has(verb, "aux:pass") || tree.Has(verb, "expl"))
        {
            return null;
        }

        var speaker = tree[subject].Xpos is "WP" or "WDT" && tree[verb].Head >= 0 ? tree[verb].Head : subject;
        var tokens = NounPhrase.Core(reading, speaker);
        if (tokens.Count == 0)
        {
            return null;
        }

        var (start, end) = (Math.Min(tokens[0], verb), Math.Max(tokens[^1], verb));
        var text = reading.Passage.Text;
        var name = new TextSpan(tree[tokens[0]].Span.Start, tree[tokens[^1]].Span.End).Of(text);
        return new ReportedSpeech(
            string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            tree[verb].Lemma,
            new TextSpan(tree[start].Span.Start, tree[end].Span.End)
        );
    }

    /// <summary>"..., say experts": the noun right behind a verb that nothing stands before; -1 when there is none.</summary>
    public static int SpeakerBehind(SyntaxTree tree, int verb)
    {
        var isFirst =
            tree.Is(verb, "parataxis")
            && tree.Subtree(verb).FirstOrDefault(at => !tree[at].IsPunctuation, verb) == verb;
        return isFirst && !tree.Has(verb, "nsubj") ? tree.Child(verb, "obj") : -1;
    }

    /// <summary>Of two, the one beside the verb: the other one belongs to what is said.</summary>
    private static int NearestSubjectOf(SyntaxTree tree, int verb)
    {
        var subjects = tree.Children(verb).Where(child => tree.Is(child, "nsubj")).ToList();
        return subjects.Count > 1 ? subjects.MinBy(subject => Math.Abs(subject - verb)) : SubjectOf(tree, verb);
    }

    private static int SubjectOf(SyntaxTree tree, int verb)
    {
        var own = tree.Subject(verb);
        return own >= 0 || !tree.Is(verb, "conj") ? own : tree.Subject(tree[verb].Head);
    }
}
