using System.Collections.Frozen;

namespace ClaimTracker.Language.Languages;

/// <summary>A set of single words of one language; case never counts.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;

    public WordList(IEnumerable<string> entries)
    {
        words = entries.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static WordList Load(string folder, string name) => new(WordFile.Read(folder, name));

    public bool IsEmpty => words.Set.Count == 0;

    public bool Contains(ReadOnlySpan<char> word) => words.Contains(word);
}
