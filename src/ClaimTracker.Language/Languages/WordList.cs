namespace ClaimTracker.Language.Languages;

/// <summary>A set of single words of one language; case never counts.</summary>
internal sealed class WordList
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    public WordList(IEnumerable<string> entries)
    {
        words = entries.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static WordList Load(string folder, string name) => new(WordFile.Read(folder, name));

    public bool IsEmpty => words.Set.Count == 0;

    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);
}
