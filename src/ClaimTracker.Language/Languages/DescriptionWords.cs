namespace ClaimTracker.Language.Languages;

/// <summary>The nouns of one language that stand for a thing named before: "the company".</summary>
internal sealed class DescriptionWords(string folder)
{
    private readonly Dictionary<string, string[]> nearby = WordFile
        .Read(folder, "nouns-that-point-back")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => words[0], words => words[1..], StringComparer.Ordinal);

    private readonly WordList things = new(
        WordFile
            .Read(folder, "nouns-that-point-back")
            .SelectMany(line => line.Split(' '))
            .Distinct(StringComparer.Ordinal)
    );

    /// <summary>Nouns with which "the" names one thing for every reader: "the weather", "the president".</summary>
    public WordList KnownAlone { get; } = WordList.Load(folder, "nouns-known-alone");

    /// <summary>Nouns before "of" and a name that say what the name is: "the city of".</summary>
    public WordList BeforeNames { get; } = WordList.Load(folder, "nouns-of-places");

    /// <summary>Nouns by which a name that holds them is meant: "the Quillham Council", then "the council".</summary>
    public WordList InNames { get; } = WordList.Load(folder, "nouns-in-names");

    /// <summary>Small words between the capitals of a name: "Gone with the Wind".</summary>
    public WordList InsideNames { get; } = WordList.Load(folder, "words-inside-names");

    /// <summary>Nouns of words, which are not what they name: "the name England".</summary>
    public WordList OfWords { get; } = WordList.Load(folder, "nouns-of-words");

    /// <summary>Words that take a calling back: "former minister".</summary>
    public WordList NotSo { get; } = WordList.Load(folder, "words-that-unsay");

    /// <summary>Whether there are so many of a kind that "the" alone can only mean one that was named before.</summary>
    public bool PointsBack(string noun) => nearby.ContainsKey(noun);

    /// <summary>Whether a noun is one of those, or one whose things may be called by one.</summary>
    public bool IsOfThing(string noun) => things.Contains(noun);

    /// <summary>The noun, and those whose things may be called by it: "company" and "bank".</summary>
    public IEnumerable<string> MayName(string noun) =>
        nearby.TryGetValue(noun, out var others) ? [noun, .. others] : [noun];
}
