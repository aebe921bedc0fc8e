namespace ClaimTracker.Evaluation.Worthiness;

/// <summary>How well scores put what is worth checking before the rest. Equal scores are one step: their order is no merit.</summary>
/// <param name="BestF1">The highest F1 that any threshold reaches.</param>
/// <param name="AveragePrecision">Precision at each step, weighted by the recall that the step adds.</param>
internal sealed record WorthinessScore(double BestF1, double AveragePrecision)
{
    public static WorthinessScore Of(IReadOnlyList<(double Score, bool IsWorthChecking)> sentences)
    {
        var total = sentences.Count(sentence => sentence.IsWorthChecking);
        var (reached, found, best, area) = (0, 0, 0d, 0d);
        foreach (var step in sentences.GroupBy(sentence => sentence.Score).OrderByDescending(step => step.Key))
        {
            var more = step.Count(sentence => sentence.IsWorthChecking);
            reached += step.Count();
            found += more;
            best = Math.Max(best, 2d * found / (reached + total));
            area += (double)more * found / reached;
        }

        return new WorthinessScore(best, total == 0 ? 0 : area / total);
    }
}
