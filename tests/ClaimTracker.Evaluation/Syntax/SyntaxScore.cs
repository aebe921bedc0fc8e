using ClaimTracker.Evaluation.Metrics;

namespace ClaimTracker.Evaluation.Syntax;

/// <summary>The measures of the CoNLL 2018 shared task; on gold tokens F1 is accuracy.</summary>
internal sealed record SyntaxScore(
    Fraction Tokens,
    Fraction Sentences,
    Fraction Words,
    Fraction Upos,
    Fraction Uas,
    Fraction Las
)
{
    public static SyntaxScore Of(ScoredText gold, ScoredText system)
    {
        var aligned = WordAlignment.Of(gold.Words, system.Words);
        var (upos, uas, las) = (0, 0, 0);
        foreach (var (i, j) in aligned)
        {
            var (left, right) = (gold.Words[i], system.Words[j]);
            var attached =
                left.Head < 0 ? right.Head < 0 : aligned.TryGetValue(left.Head, out var head) && head == right.Head;
            upos += left.Upos == right.Upos ? 1 : 0;
            uas += attached ? 1 : 0;
            las += attached && left.Relation == right.Relation ? 1 : 0;
        }

        Fraction OfWords(int hits) => new(hits, gold.Words.Count, system.Words.Count);
        return new SyntaxScore(
            Same(gold.Tokens, system.Tokens),
            Same(gold.Sentences, system.Sentences),
            OfWords(aligned.Count),
            OfWords(upos),
            OfWords(uas),
            OfWords(las)
        );
    }

    private static Fraction Same(List<(int, int)> gold, List<(int, int)> system) =>
        new(gold.Intersect(system).Count(), gold.Count, system.Count);
}
