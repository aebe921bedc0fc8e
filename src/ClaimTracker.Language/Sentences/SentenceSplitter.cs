using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>
/// Cuts blocks into sentences in one pass over the characters. The rules are general ones; the cases they must get right are
/// the Golden Rules of the Pragmatic Segmenter (github.com/diasks2/pragmatic_segmenter).
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Adds the sentences of <paramref name="block"/>: in order, without white space at their ends, nothing left out.</summary>
    public static void Split(string text, TextSpan block, LanguageRules language, List<TextSpan> into)
    {
        var rest = block.Trimmed(text);
        var pass = new SentencePass(text, rest, language);
        while (!rest.IsEmpty)
        {
            var end = pass.NextBorder();
            into.Add(new TextSpan(rest.Start, end).Trimmed(text));
            rest = new TextSpan(end, rest.End).Trimmed(text);
            pass.StartSentence(rest.Start);
        }
    }
}
