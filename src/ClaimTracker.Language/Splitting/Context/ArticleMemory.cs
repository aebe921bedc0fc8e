using ClaimTracker.Language.Splitting.Clauses;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>What the sentences before have named: pronouns may point at the last two, short names and descriptions at all.</summary>
internal sealed class ArticleMemory
{
    private const int SentencesInMind = 2;

    private readonly Queue<IReadOnlyList<Mention>> recent = new();

    /// <summary>What the sentence at hand and the two before it name, in order.</summary>
    public IEnumerable<Mention> InMind(IReadOnlyList<Mention> current) =>
        recent.SelectMany(mentions => mentions).Concat(current);

    /// <summary>What the sentence right before named.</summary>
    public IReadOnlyList<Mention> Last => recent.Count > 0 ? recent.Last() : [];

    public ShortNames ShortNames { get; } = new();

    public Surnames Surnames { get; } = new();

    public KnownThings Things { get; } = new();

    public void Add(SentenceReading reading, IReadOnlyList<Mention> mentions)
    {
        recent.Enqueue(mentions);
        if (recent.Count > SentencesInMind)
        {
            recent.Dequeue();
        }

        ShortNames.Learn(mentions);
        Surnames.Learn(reading, mentions);
        Things.Learn(mentions);
    }
}
