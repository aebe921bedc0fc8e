using System.Buffers;

namespace ClaimTracker.Language.Matching;

/// <summary>Scores the documents for one query, term after term.</summary>
internal sealed class Scoring : IDisposable
{
    private const int TabledLength = 64;

    /// <summary>A word that only begins as the typed one counts less than the typed one.</summary>
    private const float CompletionShare = 0.7f;

    /// <summary>A letter begins thousands of words; the most frequent ones, up to so many, are enough to choose from.</summary>
    private const int MostCompletions = 64;
    private const int MostCompletedPlaces = 500_000;

    private readonly Terms terms;
    private readonly Places places;
    private readonly Bm25 formula;
    private readonly float[] once = new float[TabledLength];
    private readonly float[] scores;

    public Scoring(Terms terms, Places places)
    {
        (this.terms, this.places) = (terms, places);
        formula = Bm25.Of(places);
        for (var length = 0; length < TabledLength; length++)
        {
            once[length] = formula.Saturation(1, length);
        }

        scores = ArrayPool<float>.Shared.Rent(places.Given);
        Array.Clear(scores, 0, places.Given);
    }

    /// <summary>The score of each place; 0 where nothing was found.</summary>
    public ReadOnlySpan<float> Scores => scores.AsSpan(0, places.Given);

    /// <summary>The score of the query as a document that it finds: the most that any document of its length can have.</summary>
    public float WeightOfQuery { get; private set; }

    public void Dispose() => ArrayPool<float>.Shared.Return(scores);

    /// <summary>Adds the words of the query. One that somebody is still typing comes first.</summary>
    public void Add(IReadOnlyList<QueryWord> words)
    {
        var length = words.Sum(word => word.Times);
        foreach (var word in words)
        {
            if (word.Beginning is { } beginning)
            {
                AddBest(word.Terms, 1);
                AddBest(Completions(beginning, word.Terms), CompletionShare);
            }
            else
            {
                AddEach(word.Terms);
            }

            var rarity = word.Terms.Count == 0 ? formula.Rarity(0) : word.Terms.Max(RarityOf);
            WeightOfQuery += rarity * formula.Saturation(word.Times, length);
        }
    }

    private float RarityOf(int term) => formula.Rarity(terms[term].Count);

    private void AddEach(IEnumerable<int> several)
    {
        foreach (var term in several)
        {
            var rarity = RarityOf(term);
            for (var reader = terms[term].Read(); reader.Next(); )
            {
                scores[reader.Slot] += rarity * Saturation(ref reader);
            }
        }
    }

    /// <summary>The terms stand for one word, so the best of them counts; nothing else was added before.</summary>
    private void AddBest(IEnumerable<int> several, float share)
    {
        foreach (var term in several)
        {
            var rarity = RarityOf(term) * share;
            for (var reader = terms[term].Read(); reader.Next(); )
            {
                ref var score = ref scores[reader.Slot];
                score = Math.Max(score, rarity * Saturation(ref reader));
            }
        }
    }

    private float Saturation(ref PostingList.Reader reader)
    {
        var length = places.LengthOf(reader.Slot);
        return reader.Times == 1 && length < TabledLength ? once[length] : formula.Saturation(reader.Times, length);
    }

    private IEnumerable<int> Completions(string beginning, IReadOnlyList<int> typed)
    {
        var left = MostCompletedPlaces;
        return terms
            .Forms.Complete(beginning)
            .Distinct()
            .Except(typed)
            .OrderByDescending(term => terms[term].Count)
            .Take(MostCompletions)
            .TakeWhile(term => (left -= terms[term].Count) > 0 || left + terms[term].Count == MostCompletedPlaces);
    }
}
