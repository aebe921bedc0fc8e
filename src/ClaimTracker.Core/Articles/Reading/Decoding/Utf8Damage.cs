using System.Text;

namespace ClaimTracker.Core.Articles.Reading.Decoding;

/// <summary>Tells damaged UTF-8 from text in a one-byte character set, where nothing is declared.</summary>
internal static class Utf8Damage
{
    /// <summary>
    /// Whether whole multi-byte characters outnumber the bytes that do not fit. In Windows-1252 such pairs ("Ã©") are accidents;
    /// in UTF-8 that was cut or mixed they are the rule.
    /// </summary>
    public static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var fits = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            whole += fits && !rune.IsAscii ? 1 : 0;
            broken += fits ? 0 : 1;
            bytes = bytes[length..];
        }

        return whole > broken;
    }
}
