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

    /// <summary>Of how many posts something is shown, how often the first thing shown is right, and of how many something is shown when the right claim is not there.</summary>
    private static string Share(VerifiedClaims data, double least)
    {
        using var index = IndexOf(data, withTitle: false);
        List<(HashSet<int> Gold, int? Hit, int? HitWithout)> first =
        [
            .. data.Posts.Select(post =>
                (post.Gold, First(index, post.Text, least, null), First(index, post.Text, least, post.Gold.First()))
            ),
        ];
        var shown = first.Count(one => one.Hit is not null);
        var right = first.Count(one => one.Hit is { } hit && one.Gold.Contains(hit));
        var wrong = first.Count(one => one.HitWithout is not null);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"shown for {(double)shown / first.Count:0.00}, right {(double)right / Math.Max(1, shown):0.00}, shown without {(double)wrong / first.Count:0.00}"
        );
    }

    private static int? First(WordIndex index, string text, double least, int? except) =>
        index.Query(
            new WordQuery(text, 1)
            {
                ByLikeness = true,
                LeastLikeness = least,
                Except = except,
            }
        )
            is [var hit]
            ? hit.Key
            : null;

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
