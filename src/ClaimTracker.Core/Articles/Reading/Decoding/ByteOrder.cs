using System.Text;

namespace ClaimTracker.Core.Articles.Reading.Decoding;

/// <summary>UTF-8 and UTF-16 told by a byte order mark, and UTF-16 without one told by where its zero bytes stand.</summary>
internal static class ByteOrder
{
    private const int SampleBytes = 4096;
    private const int FewestBytes = 16;

    /// <summary>The encoding and the length of its mark (0 without one); null when neither shows.</summary>
    public static (Encoding Encoding, int MarkLength)? Find(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => FindUnmarked(bytes),
        };

    /// <summary>Whether zero bytes or many control characters stand where text has none.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var controls = 0;
        foreach (var b in sample)
        {
            controls += b is < 0x20 and not (9 or 10 or 12 or 13 or 27) ? 1 : 0;
        }

        return sample.Contains((byte)0) || controls * 10 > sample.Length;
    }

    private static (Encoding, int)? FindUnmarked(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, SampleBytes) / 2 * 2)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        // At least half of the high bytes are zero in any text in Latin letters, and hardly any low byte is.
        var half = sample.Length / 4;
        return (sample.Length < FewestBytes, even, odd) switch
        {
            (false, 0, var zeros) when zeros > half => (Encoding.Unicode, 0),
            (false, var zeros, 0) when zeros > half => (Encoding.BigEndianUnicode, 0),
            _ => null,
        };
    }
}
