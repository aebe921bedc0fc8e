namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>Reads the words in names such as <c>entry-meta</c>, <c>relatedLinks</c> and <c>article__tags--wide</c>.</summary>
internal static class FurnitureName
{
    private const int LongestName = 80;

    /// <summary>Whether any of the names, apart by white space, is furniture's.</summary>
    public static bool Any(string? names) =>
        names is not null && names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(IsFurniture);

    private static bool IsFurniture(string name)
    {
        // After "--" comes a variant of the thing (BEM), which says nothing about what it is.
        var end = name.IndexOf("--", StringComparison.Ordinal);
        string[] words = [.. Words(end > 0 ? name[..end] : name).Where(word => word.Length > 0)];
        return name.Length <= LongestName
            && words.Length > 0
            && !FurnitureNames.Remarks.Contains(words[0])
            && (FurnitureNames.AtTheEnd.Contains(words[^1]) || words.Any(FurnitureNames.Anywhere.Contains));
    }

    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var ends =
                i == name.Length || !char.IsLetter(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (ends)
            {
                yield return name[start..i].Trim('-', '_').ToLowerInvariant();
                start = i;
            }
        }
    }
}
