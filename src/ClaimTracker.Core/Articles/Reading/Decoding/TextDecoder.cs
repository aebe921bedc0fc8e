using System.Text;

namespace ClaimTracker.Core.Articles.Reading.Decoding;

/// <summary>
/// Finds the character set: byte order mark, UTF-16 that shows itself by its zero bytes, what the sender declares, what the page
/// declares, valid UTF-8, damaged UTF-8, and Windows-1252 when nothing else fits. (After the WHATWG Encoding Standard, with the two
/// kindnesses noted below.)
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, or null when the bytes are no text at all.</summary>
    /// <param name="bytes">The file or body.</param>
    /// <param name="declared">The character set the sender gave, absent when it gave none; an unknown name counts as none.</param>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (ByteOrder.Find(bytes) is { } order)
        {
            return Leniently(order.Encoding, bytes[order.MarkLength..], order.MarkLength);
        }

        if (ByteOrder.LooksBinary(bytes))
        {
            return null;
        }

        Encoding[] stated = [.. Stated(bytes, declared)];
        // Servers often say Latin-1 by habit; text that is valid UTF-8 as a whole is hardly ever anything else.
        if (stated is [] or [{ CodePage: 1252 }, ..] && Strictly(Utf8, bytes) is { } utf8)
        {
            return utf8;
        }

        // A page often knows better than its server: the first claim that holds throughout wins.
        foreach (var encoding in stated)
        {
            if (Strictly(encoding, bytes) is { } text)
            {
                return text;
            }
        }

        return Leniently(stated.FirstOrDefault() ?? Undeclared(bytes), bytes, 0);
    }

    private static IEnumerable<Encoding> Stated(ReadOnlySpan<byte> bytes, string? declared)
    {
        string?[] names = [declared, DeclaredCharset.Find(bytes)];
        return names.Select(DeclaredCharset.Resolve).OfType<Encoding>();
    }

    private static Encoding Undeclared(ReadOnlySpan<byte> bytes) =>
        Utf8Damage.LooksLikeUtf8(bytes) ? Utf8 : Windows1252;

    private static DecodedText? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new DecodedText(Strict(encoding).GetString(bytes), encoding.WebName, null);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static DecodedText Leniently(Encoding encoding, ReadOnlySpan<byte> bytes, int skipped)
    {
        try
        {
            return new DecodedText(Strict(encoding).GetString(bytes), encoding.WebName, null);
        }
        catch (DecoderFallbackException broken)
        {
            var lenient = (Encoding)encoding.Clone();
            lenient.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
            return new DecodedText(lenient.GetString(bytes), encoding.WebName, Math.Max(0, broken.Index) + skipped);
        }
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }
}
