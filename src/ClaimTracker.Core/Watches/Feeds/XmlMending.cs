using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace ClaimTracker.Core.Watches.Feeds;

/// <summary>
/// Writes signs as XML wants them: <c>Q&amp;A</c>, <c>&amp;nbsp;</c> and <c>&amp;#x1F;</c> are none of its own, and <c>5 &lt; 6</c> begins no
/// mark. It adds no line and takes none away.
/// </summary>
internal static class XmlMending
{
    private const int LongestNameChars = 33;
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );
    private static readonly string[] OwnNames = ["amp", "lt", "gt", "quot", "apos"];

    // What stands between these is not read as marks, and an ampersand there is one.
    private static readonly (string Open, string Close)[] Verbatim = [("<![CDATA[", "]]>"), ("<!--", "-->")];

    public static string Of(string text)
    {
        var mended = new StringBuilder(text.Length + 64);
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny('&', '<');
            if (next < 0)
            {
                break;
            }

            mended.Append(text, at, next);
            at += next;
            at += text[at] == '&' ? Mend(text, at, mended) : Keep(text, at, mended);
        }

        return mended.Append(text, at, text.Length - at).ToString();
    }

    private static int Keep(string text, int at, StringBuilder mended)
    {
        foreach (var (open, close) in Verbatim)
        {
            if (string.CompareOrdinal(text, at, open, 0, open.Length) == 0)
            {
                var end = text.IndexOf(close, at, StringComparison.Ordinal);
                var length = end < 0 ? text.Length - at : end + close.Length - at;
                mended.Append(text, at, length);
                return length;
            }
        }

        mended.Append(BeginsMark(text.AsSpan(at + 1)) ? "<" : "&lt;");
        return 1;
    }

    // An element's begin or end, an instruction, or a declaration, which is written in capitals.
    private static bool BeginsMark(ReadOnlySpan<char> rest) =>
        rest switch
        {
            ['!', var first, ..] => char.IsAsciiLetterUpper(first),
            ['/' or '?', var first, ..] => BeginsName(first),
            [var first, ..] => BeginsName(first),
            _ => false,
        };

    private static bool BeginsName(char first) => char.IsLetter(first) || first is '_' or ':';

    private static int Mend(string text, int at, StringBuilder mended)
    {
        var rest = text.AsSpan(at + 1, Math.Min(LongestNameChars, text.Length - at - 1));
        var end = rest.IndexOfAnyExcept(NameCharacters);
        var name = end > 0 && rest[end] == ';' ? rest[..end].ToString() : "";
        if (OwnNames.Contains(name, StringComparer.Ordinal))
        {
            mended.Append('&').Append(name).Append(';');
            return name.Length + 2;
        }

        if (name.Length > 0 && Meaning(name) is { } meaning)
        {
            mended.Append(meaning);
            return name.Length + 2;
        }

        mended.Append("&amp;");
        return 1;
    }

    // Absent when the name means nothing.
    private static string? Meaning(string name)
    {
        if (name[0] == '#')
        {
            var isHex = name.Length > 1 && name[1] is 'x' or 'X';
            return int.TryParse(
                isHex ? name.AsSpan(2) : name.AsSpan(1),
                isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var code
            )
                ? Character(code)
                : null;
        }

        var written = $"&{name};";
        var decoded = WebUtility.HtmlDecode(written);
        return decoded == written ? null : decoded;
    }

    // As its number, which is right in text and in attributes; empty for a character that XML does not take.
    private static string Character(int code) =>
        Rune.IsValid(code) && (code >= ' ' || code is '\t' or '\n' or '\r') && (code & 0xFFFE) != 0xFFFE
            ? string.Create(CultureInfo.InvariantCulture, $"&#{code};")
            : "";
}
