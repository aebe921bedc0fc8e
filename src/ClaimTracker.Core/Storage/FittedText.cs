namespace ClaimTracker.Core.Storage;

/// <summary>Makes a text fit a column.</summary>
internal static class FittedText
{
    /// <summary>The first characters of <paramref name="text"/>; one fewer where the cut would halve a surrogate pair.</summary>
    public static string Cut(string text, int maxLengthChars)
    {
        if (text.Length <= maxLengthChars)
        {
            return text;
        }

        return char.IsHighSurrogate(text[maxLengthChars - 1]) ? text[..(maxLengthChars - 1)] : text[..maxLengthChars];
    }
}
