namespace ClaimTracker.Language.Syntax.Decoding;

/// <summary>
/// The best tree over a sentence in which exactly one word hangs on the root: the algorithm of Chu and Liu (1965) and Edmonds (1967).
/// Of equal choices the first one wins.
/// </summary>
internal static class SpanningTree
{
    /// <summary>Fills <paramref name="heads"/> with the head of each word, from 1; 0 is the root.</summary>
    /// <param name="scores">One row for each word: the score of the root as its head, then of each word. Its own place is ignored.</param>
    /// <param name="stride">Numbers from one row to the next.</param>
    public static void Find(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        for (var word = 0; word < heads.Length; word++)
        {
            heads[word] = BestHead(scores.Slice(word * stride, heads.Length + 1), word + 1);
        }

        if (!TreeCheck.IsTree(heads))
        {
            new TreeSearch(scores, stride, heads.Length).Run(heads);
        }
    }

    private static int BestHead(ReadOnlySpan<float> scores, int self)
    {
        var best = self == 0 ? 1 : 0;
        for (var head = 1; head < scores.Length; head++)
        {
            if (head != self && scores[head] > scores[best])
            {
                best = head;
            }
        }

        return best;
    }
}
