namespace ClaimTracker.Language.Syntax.Decoding;

/// <summary>
/// Takes the best head of every word and, while words go round in a circle, treats the circle as one word. Every arc from the root
/// costs more than a whole tree can win, so the tree has as few of them as there can be: one.
/// </summary>
internal sealed class TreeSearch
{
    private readonly int count;
    private readonly double[] scores;

    public TreeSearch(ReadOnlySpan<float> source, int stride, int words)
    {
        count = words + 1;
        scores = new double[count * count];
        var (lowest, highest) = (double.MaxValue, double.MinValue);
        for (var word = 1; word < count; word++)
        {
            for (var head = 0; head < count; head++)
            {
                var score = source[((word - 1) * stride) + head];
                if (head != word)
                {
                    scores[(head * count) + word] = score;
                    (lowest, highest) = (Math.Min(lowest, score), Math.Max(highest, score));
                }
            }
        }

        var cost = ((highest - lowest) * count) + 1;
        for (var word = 1; word < count; word++)
        {
            scores[word] -= cost;
        }
    }

    public void Run(Span<int> heads)
    {
        var all = new int[count];
        Solve([.. Enumerable.Range(0, count)], all);
        all.AsSpan(1).CopyTo(heads);
    }

    private void Solve(List<int> alive, int[] heads)
    {
        foreach (var word in alive.Skip(1))
        {
            heads[word] = BestHead(alive, word);
        }

        var circle = Circle(alive, heads);
        if (circle.Count == 0)
        {
            return;
        }

        var inside = new bool[count];
        var circleHeads = new int[circle.Count];
        foreach (var (i, word) in circle.Index())
        {
            (inside[word], circleHeads[i]) = (true, heads[word]);
        }

        var outside = alive.FindAll(word => !inside[word]);
        var merged = circle[0];
        var leaving = new int[count];
        var entering = new int[count];
        foreach (var word in outside)
        {
            (leaving[word], entering[word]) = Merge(circle, circleHeads, word);
        }

        Solve([.. outside, merged], heads);
        foreach (var word in outside.Skip(1))
        {
            heads[word] = heads[word] == merged ? leaving[word] : heads[word];
        }

        var way = heads[merged];
        foreach (var (i, word) in circle.Index())
        {
            heads[word] = circleHeads[i];
        }

        heads[entering[way]] = way;
    }

    private int BestHead(List<int> alive, int word)
    {
        var best = -1;
        foreach (var head in alive)
        {
            if (head != word && (best < 0 || Score(head, word) > Score(best, word)))
            {
                best = head;
            }
        }

        return best;
    }

    private List<int> Circle(List<int> alive, int[] heads)
    {
        var stamps = new int[count];
        foreach (var start in alive.Skip(1))
        {
            var word = start;
            while (word != 0 && stamps[word] == 0)
            {
                stamps[word] = start;
                word = heads[word];
            }

            if (word != 0 && stamps[word] == start)
            {
                var circle = new List<int> { word };
                for (var next = heads[word]; next != word; next = heads[next])
                {
                    circle.Add(next);
                }

                return circle;
            }
        }

        return [];
    }

    /// <summary>Gives the circle's first word the best arcs between the circle and a word outside; the words behind them come back.</summary>
    private (int Leaving, int Entering) Merge(List<int> circle, int[] circleHeads, int word)
    {
        var (leaving, entering, gain) = (circle[0], circle[0], double.MinValue);
        foreach (var (i, member) in circle.Index())
        {
            leaving = Score(member, word) > Score(leaving, word) ? member : leaving;
            var change = Score(word, member) - Score(circleHeads[i], member);
            (entering, gain) = change > gain ? (member, change) : (entering, gain);
        }

        scores[(circle[0] * count) + word] = Score(leaving, word);
        scores[(word * count) + circle[0]] = gain;
        return (leaving, entering);
    }

    private double Score(int head, int word) => scores[(head * count) + word];
}
