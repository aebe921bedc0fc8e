using System.Text;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Writes a claim's words down as a sentence, and finds where they come from.</summary>
internal static class ClaimWording
{
    private const string NoBlankBefore = ",.;:!?)]%\u201D\u2026";

    /// <summary>Letters whose names begin with a vowel: "an MP", "a UN".</summary>
    private const string NamedWithVowel = "AEFHILMNORSX";

    /// <summary>Shorter words of capitals are read letter by letter.</summary>
    private const int LongestSpelledOut = 3;

    /// <summary>Openings of words that sound other than they look: "a union", "an hour".</summary>
    private static readonly string[] LikeConsonants = ["uni", "eu", "one", "us"];

    private static readonly string[] LikeVowels = ["hour", "hon", "heir"];

    private const string NoBlankAfter = "([$\u20AC\u00A3\u201C#";

    public static string Of(SentenceReading reading, IReadOnlyList<Piece> pieces)
    {
        var line = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (i > 0 && HasBlank(reading, pieces[i - 1], pieces[i]))
            {
                line.Append(' ');
            }

            line.Append(WithArticle(reading, pieces, i));
        }

        var text = line.ToString();
        return Wording.Of(text, new TextSpan(0, text.Length));
    }

    /// <summary>The stretches of the text that the words come from, in order.</summary>
    public static IReadOnlyList<TextSpan> SpansOf(string text, IReadOnlyList<Piece> pieces)
    {
        var spans = new List<TextSpan>();
        foreach (
            var span in pieces.Select(piece => piece.Source).OfType<TextSpan>().Distinct().OrderBy(span => span.Start)
        )
        {
            if (spans.Count > 0 && span.Start <= spans[^1].End)
            {
                spans[^1] = spans[^1] with { End = Math.Max(span.End, spans[^1].End) };
            }
            else if (spans.Count > 0 && text.AsSpan(spans[^1].End, span.Start - spans[^1].End).IsWhiteSpace())
            {
                spans[^1] = spans[^1] with { End = span.End };
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    private static bool HasBlank(SentenceReading reading, Piece before, Piece after)
    {
        var tree = reading.Tree;
        if (before.Token >= 0 && after.Token == before.Token + 1)
        {
            return tree[after.Token].Span.Start > tree[before.Token].Span.End
                || AreGlued(reading, before.Form, after.Form);
        }

        return !(after.Form.Length == 1 && NoBlankBefore.Contains(after.Form[0], StringComparison.Ordinal))
            && !(before.Form.Length == 1 && NoBlankAfter.Contains(before.Form[0], StringComparison.Ordinal))
            && after.Form is not ("'s" or "'" or "\u2019s" or "n't" or "n\u2019t");
    }

    /// <summary>Two words whose blank the author forgot: the claim has it.</summary>
    private static bool AreGlued(SentenceReading reading, string before, string after) =>
        before.All(char.IsLetter)
        && after.All(char.IsLetter)
        && (
            reading.Language.Tokens.EasilyGlued.Contains(before) || reading.Language.Tokens.EasilyGlued.Contains(after)
        );

    /// <summary>"a" or "an", as the word after it asks; a capital inside the claim goes when only the sentence's start had asked for it.</summary>
    private static string WithArticle(SentenceReading reading, IReadOnlyList<Piece> pieces, int at)
    {
        var (tree, piece) = (reading.Tree, pieces[at]);
        var isMoved = at + 1 < pieces.Count && (piece.Token < 0 || pieces[at + 1].Token != piece.Token + 1);
        if (isMoved && piece.Form is "a" or "an" or "A" or "An")
        {
            var article = TakesAn(pieces[at + 1].Form) ? "an" : "a";
            return char.IsUpper(piece.Form[0]) && at == 0 ? char.ToUpperInvariant(article[0]) + article[1..] : article;
        }

        var opensSentence = piece.Token == 0 || (piece.Token == 1 && tree[0].IsPunctuation);
        return
            at > 0
            && opensSentence
            && !tree[piece.Token].IsName
            && piece.Form != "I"
            && !piece.Form.Skip(1).Any(char.IsUpper)
            && tree[piece.Token].Upos is "DET" or "ADP" or "PRON" or "ADJ" or "ADV" or "SCONJ" or "VERB"
            && !IsNameLike(tree, piece.Token)
            ? char.ToLowerInvariant(piece.Form[0]) + piece.Form[1..]
            : piece.Form;
    }

    private static bool IsNameLike(SyntaxTree tree, int token) => tree[token].Upos == "ADJ" || tree[token].Lower == "i";

    private static bool TakesAn(string next)
    {
        if (IsSpelledOut(next))
        {
            return NamedWithVowel.Contains(next[0], StringComparison.Ordinal);
        }

        var word = next.ToLowerInvariant();
        if (LikeConsonants.Any(opening => word.StartsWith(opening, StringComparison.Ordinal)))
        {
            return false;
        }

        return LikeVowels.Any(opening => word.StartsWith(opening, StringComparison.Ordinal))
            || word is "8" or "11" or "18"
            || (word.Length > 0 && ("aeiou".Contains(word[0], StringComparison.Ordinal) || word[0] == '8'));
    }

    /// <summary>"MP", "U.S.", "MVP": read letter by letter; "NATO" is a word.</summary>
    private static bool IsSpelledOut(string word)
    {
        var letters = word.Where(char.IsLetter).ToList();
        return letters.Count > 1
            && letters.TrueForAll(char.IsUpper)
            && (
                letters.Count <= LongestSpelledOut
                || !letters.Exists(letter => "AEIOU".Contains(letter, StringComparison.Ordinal))
            );
    }
}
