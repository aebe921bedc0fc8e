namespace ClaimTracker.Language.Sentences;

/// <summary>What stands after a run of end marks: the character that decides, and the word it begins.</summary>
/// <param name="Start">First character that is not white.</param>
/// <param name="WordStart">First character after opening quotes, brackets and dashes.</param>
/// <param name="WordEnd">One past the last letter or digit of the word there.</param>
internal readonly record struct TextAhead(int Start, int WordStart, int WordEnd)
{
    private const int LongestLook = 64;

    public static TextAhead From(string text, int position, int end)
    {
        while (position < end && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        var start = position;
        var look = Math.Min(end, start + LongestLook);
        while (position < look && (IsOpener(text[position]) || char.IsWhiteSpace(text[position])))
        {
            position++;
        }

        var wordStart = position;
        while (position < look && IsInWord(text[position]))
        {
            position++;
        }

        return new TextAhead(start, wordStart, position);
    }

    public ReadOnlySpan<char> Word(string text) => text.AsSpan(WordStart, WordEnd - WordStart);

    public bool IsOpened => WordStart > Start;

    public bool StartsWithUpper(string text) => WordStart < WordEnd && char.IsUpper(text[WordStart]);

    /// <summary>"iPhone" is written small and counts as a capital.</summary>
    public bool StartsWithLower(string text) =>
        WordStart < WordEnd
        && char.IsLower(text[WordStart])
        && !(WordStart + 1 < WordEnd && char.IsUpper(text[WordStart + 1]));

    public bool StartsWithDigit(string text) => WordStart < WordEnd && char.IsDigit(text[WordStart]);

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '\u2019' or '\u00AD';

    private static bool IsOpener(char c) =>
        c
            is '"'
                or '\''
                or '\u201C'
                or '\u201E'
                or '\u2018'
                or '\u00AB'
                or '\u2039'
                or '('
                or '['
                or '{'
                or '\u00BF'
                or '\u00A1'
                or '-'
                or '\u2013'
                or '\u2014'
                or '*'
                or '\u2022';
}
