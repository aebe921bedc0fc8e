namespace ClaimTracker.Language.Splitting.Context;

/// <summary>What the text has named so far, by the nouns that it called it by.</summary>
internal sealed class KnownThings
{
    /// <summary>Kept of each noun: enough to tell that several are meant.</summary>
    private const int MostOfOneNoun = 16;

    private readonly Dictionary<string, List<KnownThing>> byNoun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastNamed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MentionSort> sorts = new(StringComparer.Ordinal);

    /// <summary>How many sentences were read.</summary>
    public int Sentences { get; private set; }

    /// <summary>What the first sentence is about, when it opens with a name: mostly what the whole text is about.</summary>
    public Mention? Topic { get; private set; }

    public void Learn(IReadOnlyList<Mention> mentions)
    {
        if (Sentences == 0)
        {
            Topic = mentions.FirstOrDefault(mention => mention is { IsSubject: true, IsName: true, IsWhole: true });
        }

        foreach (var mention in mentions)
        {
            lastNamed[LastWord(mention.Name)] = Sentences;
            if (mention is { IsName: true, Sort: not (MentionSort.Unknown or MentionSort.Several) })
            {
                LearnSort(mention);
            }

            foreach (var calling in mention.Callings)
            {
                Learn(new KnownThing(mention, calling, Sentences));
            }
        }

        Sentences++;
    }

    /// <summary>Everything that was called by one of the nouns.</summary>
    public IEnumerable<KnownThing> CalledBy(IEnumerable<string> nouns) =>
        nouns.SelectMany(noun => byNoun.TryGetValue(noun, out var found) ? found : []);

    /// <summary>How many sentences ago a thing was named last; 0 for the sentence at hand.</summary>
    public int Age(KnownThing known) =>
        Sentences - Math.Max(known.Sentence, lastNamed.GetValueOrDefault(LastWord(known.Mention.Name)));

    /// <summary>A name with what an earlier sentence told of it.</summary>
    public Mention WithSort(Mention name) =>
        name.Sort == MentionSort.Unknown && sorts.TryGetValue(ShortNames.WithoutArticle(name.Name), out var sort)
            ? name with
            {
                Sort = sort,
            }
            : name;

    /// <summary>"Holt" is a woman once "Anna Holt" is; with "Peter Lind" and "Mary Lind", "Lind" is either.</summary>
    private void LearnSort(Mention name)
    {
        sorts.TryAdd(ShortNames.WithoutArticle(name.Name), name.Sort);
        var last = LastWord(name.Name);
        if (name.IsPerson && !sorts.TryAdd(last, name.Sort) && sorts[last] != name.Sort)
        {
            sorts[last] = MentionSort.Person;
        }
    }

    private void Learn(KnownThing thing)
    {
        if (!byNoun.TryGetValue(thing.Calling.Noun, out var known))
        {
            byNoun[thing.Calling.Noun] = known = [];
        }

        if (known.Count == MostOfOneNoun)
        {
            known.RemoveAt(0);
        }

        known.Add(thing);
    }

    public static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}

/// <summary>Something that was called by a noun.</summary>
/// <param name="Mention">Where it was.</param>
/// <param name="Calling">The noun.</param>
/// <param name="Sentence">The number of the sentence, from 0.</param>
internal sealed record KnownThing(Mention Mention, Calling Calling, int Sentence);
