namespace ClaimTracker.Language.Matching;

/// <summary>Okapi BM25: what a term adds to the score of a document.</summary>
/// <remarks>
/// S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.4, which finds k1 between 1.2 and 2
/// and b between 0.5 and 0.8 to do well. The logarithm is taken of one more, as Lucene does, so that no term counts against a document.
/// </remarks>
/// <param name="documents">How many there are.</param>
/// <param name="averageLength">Words in a document.</param>
internal readonly struct Bm25(int documents, double averageLength)
{
    /// <summary>How much it counts that a word is said again: at 0, not at all.</summary>
    private const double K1 = 1.2;

    /// <summary>How much a long document is held against it: at 0, not at all.</summary>
    private const double B = 0.75;

    public static Bm25 Of(Places places) =>
        new(places.Count, Math.Max(1, (double)places.Words / Math.Max(1, places.Count)));

    /// <summary>How much it says that a document has a term which that many have.</summary>
    public float Rarity(int count)
    {
        // Documents that were taken out are still counted for a while.
        var having = Math.Min(count, documents);
        return (float)Math.Log(1 + ((documents - having + 0.5) / (having + 0.5)));
    }

    /// <summary>The part of the frequency and the length, to be multiplied with the rarity.</summary>
    public float Saturation(int times, int length) =>
        (float)(times * (K1 + 1) / (times + (K1 * (1 - B + (B * length / averageLength)))));
}
