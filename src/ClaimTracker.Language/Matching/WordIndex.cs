namespace ClaimTracker.Language.Matching;

/// <summary>Finds texts by their words, in memory: by stems, without accents, rare words counting most.</summary>
/// <remarks>
/// Safe for many readers and a writer. A query goes over the documents of each of its words, so that its time grows with them: some
/// milliseconds over a million texts of a sentence. What piles up (places of replaced documents, words out of order, weights that the
/// documents since have changed) is put in order by the first query that would suffer from it.
/// </remarks>
public sealed class WordIndex : IDisposable
{
    /// <summary>How many labels there may be.</summary>
    public const int Labels = 64;

    private const int FewestGaps = 1024;

    private readonly ReaderWriterLockSlim door = new();
    private readonly Places places = new();
    private readonly Terms terms = new();
    private readonly List<int> found = [];
    private readonly List<(int Term, int Times)> counted = [];
    private int changesSinceWeighing;

    /// <summary>How many documents there are.</summary>
    public int Count => Reading(() => places.Count);

    /// <summary>The largest key that was ever put in; -1 before the first.</summary>
    public int LargestKey => Reading(() => places.LargestKey);

    public void Dispose() => door.Dispose();

    /// <summary>Puts a document in, in the place of the one with the same key where there is one.</summary>
    /// <param name="key">0 or more. Keys that count up from a small number take the least memory: it grows with the largest.</param>
    /// <param name="text">Any text.</param>
    /// <param name="language">Language tag. English and French have stems; other texts are found by their words as written.</param>
    /// <param name="label">What queries may choose by; below <see cref="Labels"/>.</param>
    /// <returns>False when the same text was there already; its label is then changed and nothing else.</returns>
    public bool Put(int key, string text, string? language, byte label = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(key);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, Labels);
        var reading = MatchingLanguage.For(language);
        var fingerprint = HashCode.Combine(text.GetHashCode(StringComparison.Ordinal), reading.Index);
        List<string> words = [.. FoldedWords.Of(text).Where(word => !reading.IsStopWord(word))];
        return Writing(() =>
        {
            if (places.HasSame(key, fingerprint))
            {
                places.Label(key, label);
                return false;
            }

            places.Remove(key);
            Write(places.Add(key, words.Count, label, fingerprint), words, reading);
            return true;
        });
    }

    /// <summary>Takes a document out.</summary>
    /// <returns>False when there was none.</returns>
    public bool Remove(int key) =>
        Writing(() =>
        {
            changesSinceWeighing++;
            return places.Remove(key);
        });

    /// <summary>The label of a document; absent when there is none of that key.</summary>
    public byte? LabelOf(int key) => Reading(() => places.Find(key) is { } place ? places.LabelOf(place) : (byte?)null);

    /// <summary>Keys from <paramref name="last"/> down to <paramref name="first"/>, the larger first.</summary>
    /// <param name="labels">The labels that are wanted: bit 0 stands for label 0, and so on.</param>
    public IReadOnlyList<int> KeysDown(int last, int first, ulong labels, int limit) =>
        Reading<IReadOnlyList<int>>(() =>
        {
            var keys = new List<int>();
            for (var key = Math.Min(last, places.LargestKey); key >= first && keys.Count < limit; key--)
            {
                if (places.Find(key) is { } place && IsWanted(place, labels))
                {
                    keys.Add(key);
                }
            }

            return keys;
        });

    /// <summary>The best hits, best first; of equals the one with the larger key. None when the query has no words.</summary>
    public IReadOnlyList<WordHit> Query(WordQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (Reading(() => NeedsTidying))
        {
            Writing(Tidy);
        }

        return Reading(() => Search(query));
    }

    private bool NeedsTidying => HasManyGaps || terms.Forms.NeedsSorting || NeedsWeighing;

    private bool HasManyGaps => places.Given - places.Count > Math.Max(FewestGaps, places.Count / 4);

    // A sixty-fourth moves the rarity of a word by less than a hundredth.
    private bool NeedsWeighing => changesSinceWeighing > places.Count / 64;

    private IReadOnlyList<WordHit> Search(WordQuery query)
    {
        var words = QueryWords.Read(query, terms);
        if (words.Count == 0)
        {
            return [];
        }

        using var scoring = new Scoring(terms, places);
        scoring.Add(words);
        return Choose(query, scoring);
    }

    private IReadOnlyList<WordHit> Choose(WordQuery query, Scoring scoring)
    {
        var best = new BestHits(query.Limit);
        var scores = scoring.Scores;
        // From the newest on: of many equals the first ones stay, and the others cost nothing.
        for (var place = scores.Length - 1; place >= 0; place--)
        {
            var score = scores[place];
            if (score <= 0 || (!query.ByLikeness && score < best.LeastRank) || !IsWanted(place, query.Labels))
            {
                continue;
            }

            var likeness = Likeness(score, scoring.WeightOfQuery, places.WeightOf(place));
            var rank = query.ByLikeness ? likeness : score;
            if (likeness >= query.LeastLikeness && rank >= best.LeastRank && places.KeyOf(place) != query.Except)
            {
                best.Add(new WordHit(places.KeyOf(place), score, likeness), rank);
            }
        }

        return best.BestFirst();
    }

    private bool IsWanted(int place, ulong labels) =>
        !places.IsEmpty(place) && (labels >> places.LabelOf(place) & 1) != 0;

    /// <summary>What both say, over what they say together (P. Jaccard's coefficient, 1912, of weighted words).</summary>
    private static double Likeness(float shared, float query, float document)
    {
        var both = Math.Min(shared, Math.Min(query, document));
        return Math.Clamp(both / (query + document - both), 0, 1);
    }

    private void Write(int place, List<string> words, MatchingLanguage language)
    {
        found.Clear();
        counted.Clear();
        found.AddRange(words.Select(word => terms.Learn(word, language)));
        found.Sort();
        for (var i = 0; i < found.Count; )
        {
            var times = 1;
            while (i + times < found.Count && found[i + times] == found[i])
            {
                times++;
            }

            terms[found[i]].Append(place, times);
            counted.Add((found[i], times));
            i += times;
        }

        places.WeightOf(place) = Weighing.WeightOf(counted, words.Count, terms, places);
        changesSinceWeighing++;
    }

    private bool Tidy()
    {
        if (HasManyGaps)
        {
            CloseGaps();
        }

        if (terms.Forms.NeedsSorting)
        {
            terms.Forms.Sort();
        }

        if (NeedsWeighing)
        {
            Weighing.WeighAll(terms, places);
            changesSinceWeighing = 0;
        }

        return true;
    }

    private void CloseGaps()
    {
        var moved = places.Close();
        for (var term = 0; term < terms.Count; term++)
        {
            var closed = new PostingList();
            for (var reader = terms[term].Read(); reader.Next(); )
            {
                if (moved[reader.Slot] >= 0)
                {
                    closed.Append(moved[reader.Slot], reader.Times);
                }
            }

            terms[term] = closed;
        }
    }

    private T Reading<T>(Func<T> work)
    {
        door.EnterReadLock();
        try
        {
            return work();
        }
        finally
        {
            door.ExitReadLock();
        }
    }

    private T Writing<T>(Func<T> work)
    {
        door.EnterWriteLock();
        try
        {
            return work();
        }
        finally
        {
            door.ExitWriteLock();
        }
    }
}
