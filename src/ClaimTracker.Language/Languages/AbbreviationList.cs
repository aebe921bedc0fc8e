namespace ClaimTracker.Language.Languages;

/// <summary>Abbreviations, without their last stop. An entry written with a capital counts only where the text has it too.</summary>
internal sealed class AbbreviationList
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> entries;

    private AbbreviationList(IEnumerable<string> entries)
    {
        this.entries = entries.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static AbbreviationList Load(string folder, string name) => new(WordFile.Read(folder, name));

    public bool Contains(ReadOnlySpan<char> word) =>
        entries.TryGetValue(word, out var entry) && (!char.IsUpper(entry[0]) || char.IsUpper(word[0]));
}
