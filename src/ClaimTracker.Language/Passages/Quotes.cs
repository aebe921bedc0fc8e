namespace ClaimTracker.Language.Passages;

/// <summary>Looks at the quotes and closing marks of a sentence.</summary>
internal static class Quotes
{
    private const double Most = 0.6;

    /// <summary>Whether a question mark closes the sentence, be it inside or outside of quotes.</summary>
    public static bool EndsInQuestion(ReadOnlySpan<char> sentence)
    {
        for (var i = sentence.Length - 1; i >= 0; i--)
        {
            if (sentence[i] is '?' or '\u061F' or '\uFF1F')
            {
                return true;
            }

            if (char.IsLetterOrDigit(sentence[i]) || sentence[i] == '.')
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence opens with a quotation and most of it is quoted.</summary>
    public static bool CoverMost(ReadOnlySpan<char> sentence)
    {
        if (sentence.IsEmpty || !IsDouble(sentence[0]))
        {
            return false;
        }

        var (quoted, isOpen) = (0, false);
        foreach (var c in sentence)
        {
            if (IsDouble(c))
            {
                isOpen = c is '\u201C' or '\u00AB' || (c == '"' && !isOpen);
            }
            else if (isOpen)
            {
                quoted++;
            }
        }

        return quoted > Most * sentence.Length;
    }

    private static bool IsDouble(char c) => c is '"' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB';
}
