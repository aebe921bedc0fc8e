using System.Reflection;

namespace ClaimTracker.Language.Languages;

/// <summary>Reads the word lists that are embedded in this assembly: one entry a line, <c>#</c> starts a comment.</summary>
internal static class WordFile
{
    private static readonly Assembly Home = typeof(WordFile).Assembly;

    // Resource names carry the separator of the machine that built the assembly.
    private static readonly Dictionary<string, string> ResourceNames = Home.GetManifestResourceNames()
        .ToDictionary(name => name.Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>Entries in file order; none when the language has no such list.</summary>
    public static IReadOnlyList<string> Read(string folder, string name)
    {
        if (!ResourceNames.TryGetValue($"Languages/{folder}/{name}.txt", out var resource))
        {
            return [];
        }

        using var reader = new StreamReader(Home.GetManifestResourceStream(resource)!);
        var entries = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var entry = (comment < 0 ? line : line[..comment]).Trim();
            if (entry.Length > 0)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }
}
