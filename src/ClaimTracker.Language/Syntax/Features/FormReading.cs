using System.Text;

namespace ClaimTracker.Language.Syntax.Features;

/// <summary>What the network sees of a word form: typographic marks become the plain ones that the treebank writes.</summary>
internal static class FormReading
{
    /// <summary>The form with straight quotes, plain hyphens and three stops for an ellipsis.</summary>
    public static string Plain(string form)
    {
        if (IsPlain(form))
        {
            return form;
        }

        var plain = new StringBuilder(form.Length + 2);
        foreach (var letter in form)
        {
            plain.Append(Plain(letter));
        }

        return plain.Length == 0 ? form : plain.ToString();
    }

    /// <summary>Small letters, and 0 for every digit: the entry of the word list that a plain form belongs to.</summary>
    public static string Key(string plain) =>
        string.Create(
            plain.Length,
            plain,
            static (target, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    target[i] = char.IsAsciiDigit(source[i]) ? '0' : char.ToLowerInvariant(source[i]);
                }
            }
        );

    private static bool IsPlain(string form)
    {
        foreach (var letter in form)
        {
            if (letter is > '~' and (< '\u00C0' or > '\u024F'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Plain(char letter) =>
        letter switch
        {
            '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u00B4' => "'",
            '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' => "\"",
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => "-",
            '\u2014' or '\u2015' => "--",
            '\u2026' => "...",
            '\u00A0' or '\u202F' or '\u2009' => " ",
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\uFEFF' => "",
            '\u2022' or '\u00B7' or '\u25CF' or '\u25AA' => "*",
            _ => letter.ToString(),
        };
}
