using System.Text;
using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Matching;

/// <summary>Reads the words of a text as they are compared: folded, cut at apostrophes and hyphens, numbers written in one way.</summary>
internal static class FoldedWords
{
    /// <summary>Longer words are cut: nobody types so much, and a text without spaces must not fill the memory.</summary>
    private const int MaxLengthChars = 32;

    private const int DigitsOfGroup = 3;

    /// <summary>The words in reading order, stop words among them. Emoji and signs are no words.</summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var word in WordScanner.Scan(text, new TextSpan(0, text.Length)))
        {
            if (char.IsAsciiDigit(word.Form[0]) && word.Form.AsSpan().IndexOfAny('.', ',') > 0)
            {
                yield return Cut(Number(word.Form));
                continue;
            }

            foreach (var part in PartsOf(word.Form))
            {
                if (Folding.Fold(part) is { Length: > 0 } folded)
                {
                    yield return Cut(folded);
                }
            }
        }
    }

    /// <summary>Whether somebody may still be typing the last word: nothing stands behind it.</summary>
    public static bool LastIsOpen(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]);

    private static string Cut(string word) => word.Length <= MaxLengthChars ? word : word[..MaxLengthChars];

    private static string[] PartsOf(string form) =>
        form.AsSpan().IndexOfAny("'-.\u2011") < 0 ? [form]
        : IsInitials(form) ? [form.Replace(".", "", StringComparison.Ordinal)]
        : form.Split('\'', '-', '\u2011', '.');

    /// <summary>"u.s" is one word.</summary>
    private static bool IsInitials(string form)
    {
        for (var i = 0; i < form.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(form[i]) : form[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"1,000" and "1000" are one number, and so are "3,5" and "3.5".</summary>
    private static string Number(string form)
    {
        var number = new StringBuilder(form.Length);
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] != ',')
            {
                number.Append(form[i]);
            }
            else if (DigitsBehind(form, i) != DigitsOfGroup)
            {
                number.Append('.');
            }
        }

        return number.ToString();
    }

    private static int DigitsBehind(string form, int index)
    {
        var count = 0;
        while (index + 1 + count < form.Length && char.IsAsciiDigit(form[index + 1 + count]))
        {
            count++;
        }

        return count;
    }
}
