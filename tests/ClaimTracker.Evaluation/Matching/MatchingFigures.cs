using System.Globalization;
using ClaimTracker.Evaluation.Reporting;
using ClaimTracker.Language.Matching;

namespace ClaimTracker.Evaluation.Matching;

/// <summary>Measures how well posts find the claims that check them, and what a likeness says.</summary>
internal static class MatchingFigures
{
    private static readonly double[] Thresholds = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];

    public static IEnumerable<Figure> Measure()
    {
        foreach (var (part, floor) in new[] { ("dev", (".676", ".735")), ("train", ("–", ".785")) })
        {
            var data = VerifiedClaims.Read(part);
            yield return Row(part, "claim", floor.Item1, data, RanksOf(data, withTitle: false));
            yield return Row(part, "claim and title", floor.Item2, data, RanksOf(data, withTitle: true));
        }

        var dev = VerifiedClaims.Read("dev");
        var train = VerifiedClaims.Read("train");
        foreach (var least in Thresholds)
        {
            yield return Figure.Detail(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"first hit at a likeness of {least:0.00} or more, dev; train"
                ),
                $"{Share(dev, least)}; {Share(train, least)}"
            );
        }
    }

    private static Figure Row(string part, string what, string floor, VerifiedClaims data, List<int> ranks) =>
        new(
            $"matching, CheckThat 2020 task 2 {part}, {what}, MAP@5 / MAP@1 / hit@10",
            floor,
            "–",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{ranks.Sum(rank => rank is > 0 and <= 5 ? 1.0 / rank : 0) / data.Posts.Count:0.000} / {Of(ranks, 1):0.000} / {Of(ranks, 10):0.000}"
            )
        );

    private static double Of(List<int> ranks, int within) =>
        (double)ranks.Count(rank => rank > 0 && rank <= within) / ranks.Count;

    /// <summary>Where the right claim came; 0 when it was not among the ten first.</summary>
    private static List<int> RanksOf(VerifiedClaims data, bool withTitle)
    {
        using var index = IndexOf(data, withTitle);
        return [.. data.Posts.Select(post => RankOf(index.Query(new WordQuery(post.Text, 10)), post.Gold))];
    }

    private static int RankOf(IReadOnlyList<WordHit> hits, HashSet<int> gold) =>
        hits.Index().Where(hit => gold.Contains(hit.Item.Key)).Select(hit => hit.Index + 1).FirstOrDefault();

    /// <summary>Of how many posts something is shown, and how often the first thing shown is right.</summary>
    private static string Share(VerifiedClaims data, double least)
    {
        using var index = IndexOf(data, withTitle: false);
        var query = data
            .Posts.Select(post =>
                (post.Gold, Hits: index.Query(new WordQuery(post.Text, 1) { ByLikeness = true, LeastLikeness = least }))
            )
            .ToList();
        var shown = query.Count(one => one.Hits.Count > 0);
        var right = query.Count(one => RankOf(one.Hits, one.Gold) == 1);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"shown for {(double)shown / query.Count:0.00}, right {(double)right / Math.Max(1, shown):0.00}"
        );
    }

    private static WordIndex IndexOf(VerifiedClaims data, bool withTitle)
    {
        var index = new WordIndex();
        foreach (var (key, claim, title) in data.Claims)
        {
            index.Put(key, withTitle ? $"{claim} {title}" : claim, "en");
        }

        return index;
    }
}
