namespace ClaimTracker.Core.Articles.Reading.Facts;

internal static class OneLine
{
    private const int LongestChars = 500;

    /// <summary>The words on one line, cut at 500 characters; null when there are none.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var end =
            line.Length <= LongestChars ? line.Length
            : char.IsHighSurrogate(line[LongestChars - 1]) ? LongestChars - 1
            : LongestChars;
        return line[..end];
    }
}
