namespace ClaimTracker.Language.Languages;

/// <summary>Tells a text's language from its small, frequent words.</summary>
internal static class LanguageDetector
{
    /// <summary>The code (BCP 47) for "not known": many words, none of them familiar.</summary>
    public const string Unknown = "und";

    private const int LongestSampleChars = 20_000;
    private const int FewestWordsToDoubt = 12;

    private static readonly (string Code, string Folder, string Name)[] Sources =
    [
        ("en", "English", "function-words"),
        ("fr", "French", "function-words"),
        ("de", "Other", "german"),
        ("es", "Other", "spanish"),
        ("it", "Other", "italian"),
        ("nl", "Other", "dutch"),
        ("pt", "Other", "portuguese"),
    ];

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LanguagesOfWord = BuildIndex()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The code of the language with most function words in the text; English when nothing speaks for or against any.</summary>
    public static string Detect(string text)
    {
        Span<int> hits = stackalloc int[Sources.Length];
        var words = CountHits(text.AsSpan(0, Math.Min(text.Length, LongestSampleChars)), hits);
        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        return hits[best] == 0 && words >= FewestWordsToDoubt ? Unknown : Sources[best].Code;
    }

    private static int CountHits(ReadOnlySpan<char> sample, Span<int> hits)
    {
        var (words, start) = (0, -1);
        for (var i = 0; i <= sample.Length; i++)
        {
            if (i < sample.Length && char.IsLetter(sample[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words++;
                AddHits(sample[start..i], hits);
                start = -1;
            }
        }

        return words;
    }

    private static void AddHits(ReadOnlySpan<char> word, Span<int> hits)
    {
        if (!LanguagesOfWord.TryGetValue(word, out var languages))
        {
            return;
        }

        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] += (languages >> i) & 1;
        }
    }

    private static Dictionary<string, int> BuildIndex()
    {
        var index = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Sources.Length; i++)
        {
            foreach (var word in WordFile.Read(Sources[i].Folder, Sources[i].Name))
            {
                index[word] = index.GetValueOrDefault(word) | (1 << i);
            }
        }

        return index.ToDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
