using ClaimTracker.Core.Articles.Reading.Decoding;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>Turns the bytes of a feed into characters that XML takes, whatever character set is declared.</summary>
internal static class FeedText
{
    private const int LongestPrefaceChars = 4096;
    private static readonly string[] Starts = ["<?xml", "<rss", "<feed", "<rdf:rdf"];

    /// <summary>
    /// The text from its first mark on; what was cut off before has left its line ends, so that lines are counted as the site counts them.
    /// Null when the bytes are no text.
    /// </summary>
    public static string? Of(ReadOnlySpan<byte> bytes, string? charset)
    {
        var decoded = TextDecoder.Decode(bytes, charset) ?? WithoutZeros(bytes, charset);
        if (decoded is { BrokenAt: not null } && !Utf8Damage.LooksLikeUtf8(bytes))
        {
            // It is called UTF-8 and is not: the one other that is common.
            decoded = TextDecoder.Decode(bytes, "windows-1252");
        }

        return decoded is null ? null : WithoutPreface(CleanText.Of(decoded.Text));
    }

    /// <summary>As many line ends as that text has.</summary>
    public static string LineEnds(ReadOnlySpan<char> text) => new('\n', text.Count('\n'));

    // A zero byte strays into a text now and then. What does not begin as marks do is none.
    private static DecodedText? WithoutZeros(ReadOnlySpan<byte> bytes, string? charset)
    {
        byte[] rest = [.. bytes.ToArray().Where(one => one != 0)];
        return rest.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? TextDecoder.Decode(rest, charset) : null;
    }

    // Warnings of a program that makes the feed, and blank lines, come before it.
    private static string WithoutPreface(string text)
    {
        var blank = text.Length - text.AsSpan().TrimStart().Length;
        var begin = text.AsSpan(blank, Math.Min(text.Length - blank, LongestPrefaceChars)).ToString();
        var start = begin.StartsWith('<')
            ? 0
            : Starts
                .Select(mark => begin.IndexOf(mark, StringComparison.OrdinalIgnoreCase))
                .Where(at => at >= 0)
                .DefaultIfEmpty(0)
                .Min();
        return LineEnds(text.AsSpan(0, blank + start)) + text[(blank + start)..];
    }
}
