using ClaimTracker.Core.Storage;

namespace ClaimTracker.Core.Digests;

/// <summary>People's words as a digest repeats them.</summary>
public static class DigestQuote
{
    public const int MostChars = 120;
    private const string CutSign = "…";

    /// <summary>The words on one line, cut at the end of a word.</summary>
    internal static string Of(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MostChars)
        {
            return line;
        }

        var cut = FittedText.Cut(line, MostChars - CutSign.Length);
        var space = cut.LastIndexOf(' ');
        // Words without spaces, as some scripts write them, are cut anywhere.
        return (space > MostChars / 2 ? cut[..space] : cut.TrimEnd()) + CutSign;
    }
}
