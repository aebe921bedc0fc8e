using ClaimTracker.Language;

namespace ClaimTracker.Evaluation.Sentences;

/// <summary>Counts the characters that are no white space, so that nobody is right or wrong by a blank.</summary>
internal static class Ink
{
    public static int Count(string text) => text.Count(letter => !char.IsWhiteSpace(letter));

    /// <summary>The spans of a text in such characters, in order; without those that hold none.</summary>
    public static List<TextSpan> Spans(string text, IEnumerable<TextSpan> spans)
    {
        var before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            before[i + 1] = before[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        }

        return
        [
            .. spans
                .Select(span => new TextSpan(before[span.Start], before[span.End]))
                .Where(span => !span.IsEmpty)
                .OrderBy(span => span.Start)
                .ThenBy(span => span.End),
        ];
    }
}
