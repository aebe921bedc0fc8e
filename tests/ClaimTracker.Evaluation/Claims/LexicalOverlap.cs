using ClaimTracker.Evaluation.Metrics;

namespace ClaimTracker.Evaluation.Claims;

/// <summary>The LEX measure: overlap of words between predicted and gold claims of the same text, added up over all texts.</summary>
internal sealed class LexicalOverlap
{
    private int inputs;
    private int goldCount;
    private int predictedCount;
    private double precision;
    private double recall;
    private int hitsAt70;
    private int hitsAt80;

    public LexicalScore Score =>
        new(
            inputs,
            goldCount,
            predictedCount,
            Rates.Of(precision, predictedCount, recall, goldCount),
            new Fraction(hitsAt70, goldCount, predictedCount),
            new Fraction(hitsAt80, goldCount, predictedCount)
        );

    /// <summary>Adds the claims of one text.</summary>
    public void Add(IReadOnlyList<string> gold, IReadOnlyList<string> predicted)
    {
        inputs++;
        goldCount += gold.Count;
        predictedCount += predicted.Count;
        WordBag[] right = [.. gold.Select(text => new WordBag(text))];
        var table = predicted.Select(text => Similarities(new WordBag(text), right)).ToList();
        precision += table.Sum(row => row.DefaultIfEmpty().Max());
        recall += right.Index().Sum(column => table.Select(row => row[column.Index]).DefaultIfEmpty().Max());
        hitsAt70 += ClosestPairs.Count(table, 0.7);
        hitsAt80 += ClosestPairs.Count(table, 0.8);
    }

    private static double[] Similarities(WordBag claim, WordBag[] gold) => [.. gold.Select(claim.Similarity)];
}
