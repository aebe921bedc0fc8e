namespace ClaimTracker.Evaluation.Syntax;

/// <summary>
/// Which word of the one text is which of the other: words with the same characters, and, where a token of several words is in
/// play, words with the same forms in the longest common subsequence of the stretch (Zeman et al. 2018).
/// </summary>
internal static class WordAlignment
{
    public static Dictionary<int, int> Of(List<ScoredWord> gold, List<ScoredWord> system)
    {
        var aligned = new Dictionary<int, int>();
        var (i, j) = (0, 0);
        while (i < gold.Count && j < system.Count)
        {
            var (left, right) = (gold[i], system[j]);
            if (left.InToken || right.InToken)
            {
                i += !left.InToken && left.Start < right.Start ? 1 : 0;
                j += !right.InToken && right.Start < left.Start ? 1 : 0;
                (i, j) = Stretch(gold, system, i, j, left.InToken ? left.End : right.End, aligned);
            }
            else if ((left.Start, left.End) == (right.Start, right.End))
            {
                aligned[i++] = j++;
            }
            else if (left.Start <= right.Start)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return aligned;
    }

    /// <summary>Aligns the words up to the end of a token, which grows with every token of several words that begins before.</summary>
    private static (int I, int J) Stretch(
        List<ScoredWord> gold,
        List<ScoredWord> system,
        int i,
        int j,
        int end,
        Dictionary<int, int> aligned
    )
    {
        var (i2, j2) = (i, j);
        while (IsInside(gold, i2, end) || IsInside(system, j2, end))
        {
            var takesGold = i2 < gold.Count && (j2 == system.Count || gold[i2].Start <= system[j2].Start);
            var taken = takesGold ? gold[i2++] : system[j2++];
            end = taken.InToken ? Math.Max(end, taken.End) : end;
        }

        foreach (var (left, right) in Common(gold[i..i2], system[j..j2]))
        {
            aligned[i + left] = j + right;
        }

        return (i2, j2);
    }

    private static bool IsInside(List<ScoredWord> words, int at, int end) =>
        at < words.Count && (words[at].InToken ? words[at].Start < end : words[at].End <= end);

    /// <summary>A longest common subsequence of forms, case not counted.</summary>
    private static List<(int Left, int Right)> Common(List<ScoredWord> left, List<ScoredWord> right)
    {
        var best = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                var same = IsSame(left[i], right[j]) ? best[i + 1, j + 1] + 1 : 0;
                best[i, j] = Math.Max(same, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < left.Count && j < right.Count; )
        {
            if (IsSame(left[i], right[j]) && best[i, j] == best[i + 1, j + 1] + 1)
            {
                pairs.Add((i++, j++));
            }
            else if (best[i + 1, j] >= best[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static bool IsSame(ScoredWord left, ScoredWord right) =>
        string.Equals(left.Form, right.Form, StringComparison.OrdinalIgnoreCase);
}
