namespace ClaimTracker.Language.Syntax.Tokens;

/// <summary>The marks around and between words.</summary>
internal static class Marks
{
    public static bool IsQuote(char letter) =>
        letter
            is '"'
                or '\''
                or '`'
                or '\u2018'
                or '\u2019'
                or '\u201A'
                or '\u201C'
                or '\u201D'
                or '\u201E'
                or '\u00AB'
                or '\u00BB';

    public static bool IsMoney(char letter) => letter is '$' or '\u00A3' or '\u20AC' or '\u00A5';

    public static bool IsDash(char letter) => letter is '\u2013' or '\u2014' or '\u2015';

    /// <summary>Whether the character at <paramref name="start"/> is a token of its own before the rest of the chunk.</summary>
    public static bool Opens(string text, int start, int end)
    {
        var letter = text[start];
        var next = start + 1 < end ? text[start + 1] : ' ';
        return IsQuote(letter)
            || IsMoney(letter)
            || IsDash(letter)
            || letter
                is '('
                    or '['
                    or '{'
                    or '<'
                    or '>'
                    or '*'
                    or '_'
                    or '~'
                    or '='
                    or '|'
                    or '\u2022'
                    or '\u2026'
                    or '?'
                    or '!'
                    or ','
                    or ';'
                    or ':'
                    or ')'
                    or ']'
                    or '}'
                    or '/'
                    or '\\'
            || (letter == '.' && !char.IsDigit(next))
            || (letter == '-' && !char.IsDigit(next))
            || (letter == '#' && char.IsDigit(next));
    }

    /// <summary>Whether the character before <paramref name="end"/> is a token of its own behind the rest of the chunk.</summary>
    public static bool Closes(string text, int start, int end)
    {
        var letter = text[end - 1];
        var before = end - 2 >= start ? text[end - 2] : ' ';
        return IsQuote(letter)
            || IsDash(letter)
            || letter
                is ')'
                    or ']'
                    or '}'
                    or '>'
                    or '<'
                    or '('
                    or '['
                    or ','
                    or ';'
                    or ':'
                    or '?'
                    or '!'
                    or '.'
                    or '\u2026'
                    or '*'
                    or '_'
                    or '='
                    or '|'
                    or '~'
            || (letter == '%' && (char.IsDigit(before) || before == ' '))
            || (letter == '-' && char.IsLetterOrDigit(before))
            || (letter == '-' && before == '-')
            || (letter == '/' && char.IsLetterOrDigit(before) && end - start > 2);
    }

    /// <summary>The end of the mark that starts here: marks of one kind in a row are one token, and so are "?!" and "...".</summary>
    public static int RunEnd(string text, int start, int end)
    {
        var run = start + 1;
        while (run < end && Joins(text[start], text[run]))
        {
            run++;
        }

        return run;
    }

    /// <summary>The start of the mark that ends here.</summary>
    public static int RunStart(string text, int start, int end)
    {
        var run = end - 1;
        while (run > start && Joins(text[run - 1], text[end - 1]))
        {
            run--;
        }

        return run;
    }

    private static bool Joins(char left, char right) =>
        left == right
            ? left is not ('(' or ')' or '[' or ']' or '"' or '\u201C' or '\u201D' or ',' or '$')
            : left is '.' or '?' or '!' && right is '.' or '?' or '!';
}
