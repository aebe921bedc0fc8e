using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Syntax.Tokens;

/// <summary>
/// Cuts a sentence into words and marks by the conventions of the English Web Treebank: white space first, then marks at both ends
/// of what is between, then marks inside, then clitics. Linear in the length of the sentence.
/// </summary>
internal static class Tokeniser
{
    /// <summary>Pieces in order, inside <paramref name="sentence"/>; together they hold every character that is no white space.</summary>
    public static List<Piece> Cut(string text, TextSpan sentence, LanguageRules language)
    {
        var pieces = new List<Piece>();
        var cutter = new ChunkCutter(text, language, pieces);
        var last = sentence.End;
        while (last > sentence.Start && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        for (var start = sentence.Start; start < last; )
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < last && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            cutter.Cut(start, end, endsSentence: end == last);
            start = end;
        }

        return pieces;
    }
}
