using ClaimTracker.Core.Articles.Reading.Decoding;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>Turns the bytes of a feed into characters that XML takes, whatever character set is declared.</summary>
internal static class FeedText
{
    private const int LongestPrefaceChars = 4096;
    private static readonly string[] Starts = ["<?xml", "<rss", "<feed", "<rdf:rdf"];

    /// <summary>The text from its first mark on; null when the bytes are no text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes, string? charset)
    {
        var decoded = TextDecoder.Decode(bytes, charset);
        if (decoded is { BrokenAt: not null } && !Utf8Damage.LooksLikeUtf8(bytes))
        {
            // It is called UTF-8 and is not: the one other that is common.
            decoded = TextDecoder.Decode(bytes, "windows-1252");
        }

        return decoded is null ? null : WithoutPreface(CleanText.Of(decoded.Text).TrimStart());
    }

    // Warnings of a program that makes the feed, and blank lines, come before it.
    private static string WithoutPreface(string text)
    {
        if (text.StartsWith('<'))
        {
            return text;
        }

        var begin = text[..Math.Min(text.Length, LongestPrefaceChars)];
        var start = Starts
            .Select(mark => begin.IndexOf(mark, StringComparison.OrdinalIgnoreCase))
            .Where(at => at >= 0)
            .DefaultIfEmpty(0)
            .Min();
        return text[start..];
    }
}
