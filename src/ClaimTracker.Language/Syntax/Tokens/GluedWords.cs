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
        if (word.Length < 2 * ShortestHalf || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return 0;
        }

        for (var at = ShortestHalf; at <= word.Length - ShortestHalf; at++)
        {
            var isCandidate = words.EasilyGlued.Contains(word[..at]) || words.EasilyGlued.Contains(word[at..]);
            if (
                isCandidate
                && isKnown(word[..at].ToString())
                && isKnown(word[at..].ToString())
                && !isKnown(word.ToString())
            )
            {
                return at;
            }
        }

        return 0;
    }
}
