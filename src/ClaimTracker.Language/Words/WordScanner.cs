using System.Globalization;

namespace ClaimTracker.Language.Words;

/// <summary>Finds the words of a stretch of text from its characters alone.</summary>
internal static class WordScanner
{
    private const char SoftHyphen = '\u00AD';
    private const char CurlyApostrophe = '\u2019';

    public static List<Word> Scan(string text, TextSpan span)
    {
        var words = new List<Word>(span.Length / 6 + 1);
        var position = span.Start;
        while (position < span.End)
        {
            if (!char.IsLetterOrDigit(text[position]))
            {
                position++;
                continue;
            }

            var end = EndOf(text, position, span.End);
            words.Add(Make(text, new TextSpan(position, end)));
            position = end;
        }

        return words;
    }

    private static int EndOf(string text, int start, int limit)
    {
        var end = start + 1;
        while (end < limit)
        {
            var c = text[end];
            var continues =
                char.IsLetterOrDigit(c)
                || c == SoftHyphen
                || char.IsSurrogate(c)
                || IsCombiningMark(c)
                || (end + 1 < limit && Joins(text[end - 1], c, text[end + 1]));
            if (!continues)
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool IsCombiningMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    private static bool Joins(char before, char c, char after) =>
        c switch
        {
            '\'' or CurlyApostrophe => char.IsLetter(before) && char.IsLetter(after),
            '-' or '\u2011' => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
            '.' or ',' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after)
                || (c == '.' && char.IsLetter(before) && char.IsLetter(after)),
            _ => false,
        };

    private static Word Make(string text, TextSpan span)
    {
        var characters = text.AsSpan(span.Start, span.Length);
        var form = characters.ToString().ToLowerInvariant().Replace(CurlyApostrophe, '\'');
        if (form.Contains(SoftHyphen, StringComparison.Ordinal))
        {
            form = form.Replace(SoftHyphen.ToString(), "", StringComparison.Ordinal);
        }

        return new Word(span, form, ShapeOf(characters));
    }

    private static WordShape ShapeOf(ReadOnlySpan<char> characters)
    {
        if (char.IsDigit(characters[0]))
        {
            return WordShape.Number;
        }

        if (char.IsLower(characters[0]))
        {
            return WordShape.Lower;
        }

        if (!char.IsUpper(characters[0]))
        {
            return WordShape.Other;
        }

        foreach (var c in characters[1..])
        {
            if (char.IsLower(c))
            {
                return WordShape.Capitalised;
            }
        }

        return characters.Length > 1 ? WordShape.AllCapitals : WordShape.Capitalised;
    }
}
