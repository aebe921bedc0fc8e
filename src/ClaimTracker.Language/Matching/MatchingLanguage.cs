using ClaimTracker.Language.Languages;
using ClaimTracker.Language.Matching.Stems;

namespace ClaimTracker.Language.Matching;

/// <summary>How the words of one language are compared.</summary>
internal sealed class MatchingLanguage
{
    public static MatchingLanguage English { get; } = new(0, "English", new EnglishStemmer());

    public static MatchingLanguage French { get; } = new(1, "French", new EndingStemmer("French"));

    /// <summary>Any language without a folder of its own: its words are found as they are written, without accents.</summary>
    public static MatchingLanguage Other { get; } = new(2, "Other", new NoStemmer());

    public static IReadOnlyList<MatchingLanguage> All { get; } = [English, French, Other];

    private readonly IStemmer stemmer;
    private readonly HashSet<string> stopWords;

    private MatchingLanguage(int index, string folder, IStemmer stemmer)
    {
        (Index, this.stemmer) = (index, stemmer);
        stopWords = WordFile.Read(folder, "stop-words").Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Its place in <see cref="All"/>.</summary>
    public int Index { get; }

    public static MatchingLanguage For(string? tag) =>
        LanguageCode.Of(tag) switch
        {
            "en" => English,
            "fr" => French,
            _ => Other,
        };

    /// <summary>Whether a folded word is too frequent to be looked for.</summary>
    public bool IsStopWord(string word) => stopWords.Contains(word);

    /// <summary>The stem of a folded word.</summary>
    public string StemOf(string word) => stemmer.Stem(word);
}
