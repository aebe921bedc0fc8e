namespace ClaimTracker.Language.Syntax.Features;

/// <summary>The words, letters and labels that a model knows.</summary>
internal sealed class Vocabulary
{
    private const int LongestSpelling = 24;
    private readonly Dictionary<string, int> words;
    private readonly Dictionary<char, int> letters;

    public Vocabulary(
        IReadOnlyList<string> words,
        string letters,
        IReadOnlyList<string> upos,
        IReadOnlyList<string> xpos,
        IReadOnlyList<string> relations
    )
    {
        (Words, Letters, Upos, Xpos, Relations) = (words, letters, upos, xpos, relations);
        this.words = words
            .Select((word, index) => KeyValuePair.Create(word, index + 1))
            .ToDictionary(StringComparer.Ordinal);
        this.letters = letters
            .Select((letter, index) => KeyValuePair.Create(letter, index + FirstLetter))
            .ToDictionary();
    }

    /// <summary>Rows of the letter table before the first letter: unknown, start, end.</summary>
    public const int FirstLetter = 3;

    /// <summary>Known words; the first one has row 1.</summary>
    public IReadOnlyList<string> Words { get; }

    public string Letters { get; }

    public IReadOnlyList<string> Upos { get; }

    public IReadOnlyList<string> Xpos { get; }

    public IReadOnlyList<string> Relations { get; }

    /// <summary>Whether a word in small letters is one of <see cref="Words"/>.</summary>
    public bool Contains(string word) => words.ContainsKey(word);

    /// <summary>What the network's tables hold for a form; <paramref name="sizes"/> says how many rows they have.</summary>
    public FormFeatures Read(string form, NetworkSizes sizes)
    {
        var plain = FormReading.Plain(form);
        var key = FormReading.Key(plain);
        return new FormFeatures(
            words.GetValueOrDefault(key),
            FormHash.Affixes(key, sizes.AffixRows),
            FormHash.Shape(plain, sizes.ShapeRows),
            Spell(plain)
        );
    }

    private int[] Spell(string plain)
    {
        var spelling = new int[Math.Min(plain.Length, LongestSpelling) + 2];
        spelling[0] = 1;
        spelling[^1] = 2;
        for (var i = 1; i < spelling.Length - 1; i++)
        {
            // Of a very long form, the beginning and the end.
            var at = i <= LongestSpelling / 2 ? i - 1 : plain.Length - (spelling.Length - 1) + i;
            spelling[i] = letters.GetValueOrDefault(plain[at]);
        }

        return spelling;
    }
}
