namespace ClaimTracker.Language.Languages;

/// <summary>The words of one language that decide where a token ends.</summary>
internal sealed class TokenWords
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> contractions;

    public TokenWords(string folder)
    {
        Clitics = WordFile.Read(folder, "clitics");
        BoundPrefixes = WordList.Load(folder, "bound-prefixes");
        BoundSuffixes = WordList.Load(folder, "bound-suffixes");
        ShortenedWords = WordList.Load(folder, "shortened-words");
        Units = WordList.Load(folder, "units-after-numbers");
        EasilyGlued = WordList.Load(folder, "words-easily-glued");
        NameEndings = WordList.Load(folder, "address-endings");
        contractions = WordFile
            .Read(folder, "contractions")
            .ToDictionary(
                line => line.Replace(" ", "", StringComparison.Ordinal),
                line => line.IndexOf(' ', StringComparison.Ordinal),
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Endings with an apostrophe that are words of their own.</summary>
    public IReadOnlyList<string> Clitics { get; }

    /// <summary>First parts that a hyphen does not cut off.</summary>
    public WordList BoundPrefixes { get; }

    /// <summary>Last parts that a hyphen does not cut off.</summary>
    public WordList BoundSuffixes { get; }

    /// <summary>Words that begin with an apostrophe, without it: "'em".</summary>
    public WordList ShortenedWords { get; }

    /// <summary>What is a word of its own directly behind a number: "5pm".</summary>
    public WordList Units { get; }

    /// <summary>Articles and numbers, which are told apart from a word that they were glued to.</summary>
    public WordList EasilyGlued { get; }

    /// <summary>Last parts of addresses and file names: "com", "pdf".</summary>
    public WordList NameEndings { get; }

    /// <summary>Where a word that is two in one is cut; 0 when it is one.</summary>
    public int CutOf(ReadOnlySpan<char> word) => contractions.TryGetValue(word, out var cut) ? cut : 0;
}
