using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Syntax.Tokens;

/// <summary>Cuts small words off the words that they lean on: "don't", "it's", "cannot", "gonna".</summary>
internal sealed class Clitics(string text, TokenWords words, List<Piece> pieces)
{
    private const int LongestChain = 3;

    public void Add(int start, int end)
    {
        Span<int> cuts = stackalloc int[LongestChain];
        var count = 0;
        var rest = end;
        while (count < LongestChain && CliticLength(text.AsSpan(start, rest - start)) is var length and > 0)
        {
            rest -= length;
            cuts[count++] = rest;
        }

        if (count == 0 && words.CutOf(text.AsSpan(start, end - start)) is var cut and > 0)
        {
            cuts[count++] = start + cut;
        }

        var from = start;
        for (var i = count - 1; i >= 0; i--)
        {
            pieces.Add(new Piece(new TextSpan(from, cuts[i]), from > start));
            from = cuts[i];
        }

        pieces.Add(new Piece(new TextSpan(from, end), from > start));
    }

    /// <summary>Length of the clitic that ends the word; 0 when there is none or nothing stands before it.</summary>
    private int CliticLength(ReadOnlySpan<char> word)
    {
        foreach (var clitic in words.Clitics)
        {
            if (word.Length > clitic.Length && Ends(word, clitic) && IsHost(word[..^clitic.Length]))
            {
                return clitic.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether something can lean on this: a word or a name, but no number ("the 1980's").</summary>
    private static bool IsHost(ReadOnlySpan<char> word) =>
        char.IsLetter(word[^1]) || (char.IsDigit(word[^1]) && !char.IsDigit(word[0]));

    private static bool Ends(ReadOnlySpan<char> word, string clitic)
    {
        var ending = word[^clitic.Length..];
        for (var i = 0; i < ending.Length; i++)
        {
            var letter = ending[i] is '\u2019' or '`' or '\u00B4' ? '\'' : char.ToLowerInvariant(ending[i]);
            if (letter != clitic[i])
            {
                return false;
            }
        }

        return true;
    }
}
