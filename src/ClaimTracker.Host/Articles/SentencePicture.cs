using System.Text;
using ClaimTracker.Language;

namespace ClaimTracker.Host.Articles;

/// <summary>A sentence as lines of a given width, with a line under each that underlines the words claims are made of.</summary>
internal static class SentencePicture
{
    private const char Underline = '‾';

    /// <summary>Draws it.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="sentence">The sentence to draw.</param>
    /// <param name="spans">What to underline; what lies outside the sentence is left out.</param>
    /// <param name="widthChars">How long a line may be; a longer word has a line to itself.</param>
    public static IEnumerable<string> Draw(
        string text,
        TextSpan sentence,
        IReadOnlyList<TextSpan> spans,
        int widthChars
    )
    {
        var line = new StringBuilder();
        var marks = new StringBuilder();
        foreach (var word in Words(text, sentence))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > widthChars)
            {
                yield return line.ToString();
                yield return marks.ToString().TrimEnd();
                line.Clear();
                marks.Clear();
            }

            Append(line, marks, text, word, spans);
        }

        yield return line.ToString();
        yield return marks.ToString().TrimEnd();
    }

    private static void Append(
        StringBuilder line,
        StringBuilder marks,
        string text,
        TextSpan word,
        IReadOnlyList<TextSpan> spans
    )
    {
        if (line.Length > 0)
        {
            line.Append(' ');
            // The blank between two underlined words belongs to the span that holds both.
            marks.Append(Mark(word.Start - 1, spans) == Underline && marks[^1] == Underline ? Underline : ' ');
        }

        for (var i = word.Start; i < word.End; i++)
        {
            line.Append(text[i]);
            if (!char.IsLowSurrogate(text[i]))
            {
                marks.Append(Mark(i, spans));
            }
        }
    }

    private static char Mark(int position, IReadOnlyList<TextSpan> spans) =>
        spans.Any(span => span.Start <= position && position < span.End) ? Underline : ' ';

    private static IEnumerable<TextSpan> Words(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        for (var i = sentence.Start; i <= sentence.End; i++)
        {
            if (i == sentence.End || char.IsWhiteSpace(text[i]))
            {
                if (i > start)
                {
                    yield return new TextSpan(start, i);
                }

                start = i + 1;
            }
        }
    }
}
