namespace ClaimTracker.Core.Intake;

/// <summary>Names a text that has no headline by its first words.</summary>
internal static class ArticleTitle
{
    private const int MaxLengthChars = 80;

    public static string From(string text)
    {
        var line = text.AsSpan().TrimStart("#>-*• \t\r\n");
        // A text of nothing but such signs is named by them.
        line = line.IsEmpty ? text.AsSpan().Trim() : line;
        var end = line.IndexOf('\n');
        line = (end < 0 ? line : line[..end]).Trim();
        if (line.Length <= MaxLengthChars)
        {
            return line.ToString();
        }

        var cut = line[..MaxLengthChars];
        var lastBlank = cut.LastIndexOf(' ');
        cut = lastBlank > 0 ? cut[..lastBlank] : cut;
        cut = char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut;
        return $"{cut.TrimEnd(" ,;:–—-")}…";
    }
}
