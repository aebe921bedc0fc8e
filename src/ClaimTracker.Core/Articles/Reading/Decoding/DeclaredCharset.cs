using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace ClaimTracker.Core.Articles.Reading.Decoding;

/// <summary>The character set a page declares in its first bytes, and what such a name means.</summary>
internal static partial class DeclaredCharset
{
    private const int PrefixBytes = 8192;

    /// <summary>Names that the web takes for Windows-1252 (WHATWG Encoding Standard), though they once meant less.</summary>
    private static readonly FrozenSet<string> Western = new[]
    {
        "ansi_x3.4-1968",
        "ascii",
        "us-ascii",
        "cp1252",
        "x-cp1252",
        "windows-1252",
        "iso-8859-1",
        "iso8859-1",
        "iso_8859-1",
        "latin1",
        "l1",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name in <c>&lt;meta charset&gt;</c>, <c>&lt;meta http-equiv&gt;</c> or the XML declaration; null when there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var prefix = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrefixBytes)]);
        var match = Declaration().Match(prefix);
        return match.Success ? match.Groups["name"].Value : null;
    }

    /// <summary>The encoding a name stands for on the web (<c>latin1</c> is Windows-1252); null when unknown.</summary>
    public static Encoding? Resolve(string? name)
    {
        if (name?.Trim().Trim('"', '\'') is not { Length: > 0 } label)
        {
            return null;
        }

        var encoding = Western.Contains(label) ? CodePagesEncodingProvider.Instance.GetEncoding(1252) : Named(label);
        // Zero bytes would have shown UTF-16: a page that can say so in ASCII is not in it (WHATWG, "prescan").
        return encoding is UnicodeEncoding or UTF32Encoding ? Encoding.UTF8 : encoding;
    }

    // The provider is asked directly, so that nothing has to be registered for the whole process.
    private static Encoding? Named(string label)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*["']?\s*(?<name>[\w:.-]+)""",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.NonBacktracking
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Declaration();
}
