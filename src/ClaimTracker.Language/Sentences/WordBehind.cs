namespace ClaimTracker.Language.Sentences;

/// <summary>The word right before a full stop, with the stops inside it ("U.S", "p.m").</summary>
internal static class WordBehind
{
    private const int LongestLook = 40;
    private const int LongestElision = 2;

    /// <summary>Start of the word that ends at <paramref name="end"/>; <paramref name="end"/> itself when there is none.</summary>
    public static int StartOf(string text, int floor, int end)
    {
        var position = end;
        floor = Math.Max(floor, end - LongestLook);
        while (position > floor && IsInWord(text[position - 1]))
        {
            position--;
        }

        while (position < end && text[position] is '.' or '\'' or '\u2019' or '-')
        {
            position++;
        }

        return position;
    }

    /// <summary>The word without an elided article or preposition: "art" of "l'art".</summary>
    public static ReadOnlySpan<char> WithoutElision(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOfAny('\'', '\u2019');
        return apostrophe is > 0 and <= LongestElision ? word[(apostrophe + 1)..] : word;
    }

    /// <summary>Whether single letters and stops alternate, as in "U.S" and "J.-C".</summary>
    public static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !char.IsLetter(word[0]))
        {
            return false;
        }

        var afterLetter = false;
        foreach (var c in word)
        {
            if (char.IsLetter(c) == afterLetter && c != '-')
            {
                return false;
            }

            afterLetter = char.IsLetter(c);
        }

        return afterLetter;
    }

    private static bool IsInWord(char c) =>
        char.IsLetterOrDigit(c) || c is '.' or '\'' or '\u2019' or '-' or '\u00AD' or '\u00B0' or '\u00A7' or '&';
}
