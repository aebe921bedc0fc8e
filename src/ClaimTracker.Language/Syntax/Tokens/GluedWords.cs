using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Syntax.Tokens;

/// <summary>
/// Takes two words apart whose blank was forgotten ("weeksthe", "eveningthree"): only a word that the model does not know, and only
/// when one half is an article or a number, so that "roadblock" and "warehouse" stay whole.
/// </summary>
internal static class GluedWords
{
    private const int ShortestHalf = 3;

    /// <summary>Replaces glued words by their halves. Spans still point at the text as it is.</summary>
    public static void Cut(string text, List<Piece> pieces, TokenWords words, Func<string, bool> isKnown)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var span = pieces[i].Span;
            var at = CutOf(text.AsSpan(span.Start, span.Length), words, isKnown);
            if (at > 0)
            {
                pieces[i] = pieces[i] with { Span = span with { End = span.Start + at } };
                pieces.Insert(i + 1, new Piece(span with { Start = span.Start + at }, false));
            }
        }
    }

    private static int CutOf(ReadOnlySpan<char> word, TokenWords words, Func<string, bool> isKnown)
    {
        if (
            words.EasilyGlued.Contains(word)
            || EndsAsNumber(word)
            || word.Length < 2 * ShortestHalf
            || word.ContainsAnyExceptInRange('a', 'z')
        )
        {
            return 0;
        }

        for (var at = ShortestHalf; at <= word.Length - ShortestHalf; at++)
        {
            var first = word[..at];
            var second = word[at..];
            var isCandidate = words.EasilyGlued.Contains(first) || words.EasilyGlued.Contains(second);
            if (
                isCandidate
                && IsWord(first, words, isKnown)
                && IsWord(second, words, isKnown)
                && !isKnown(word.ToString())
            )
            {
                return at;
            }
        }

        return 0;
    }

    private static bool IsWord(ReadOnlySpan<char> half, TokenWords words, Func<string, bool> isKnown) =>
        words.EasilyGlued.Contains(half) || isKnown(half.ToString());

    /// <summary>"nineties" and "eightfold" are numbers, not a number and a word.</summary>
    private static bool EndsAsNumber(ReadOnlySpan<char> word) =>
        word.EndsWith("ties", StringComparison.Ordinal)
        || word.EndsWith("teen", StringComparison.Ordinal)
        || word.EndsWith("fold", StringComparison.Ordinal);
}
