namespace ClaimTracker.Language.Languages;

/// <summary>Forms of verbs with their base forms.</summary>
internal sealed class VerbForms
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> bases;

    private VerbForms(IEnumerable<string> lines)
    {
        bases = lines
            .Select(line => line.Split(' ', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static VerbForms Load(string folder, string name) => new(WordFile.Read(folder, name));

    public bool Contains(ReadOnlySpan<char> form) => bases.ContainsKey(form);

    /// <summary>The base form; absent when the list does not know the word.</summary>
    public string? BaseOf(ReadOnlySpan<char> form) => bases.TryGetValue(form, out var verb) ? verb : null;
}
