using System.Text;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Language;

namespace ClaimTracker.Host.Claims.Chat;

/// <summary>The sentence that a claim comes from, with the claim's words in bold; a long one is cut around them.</summary>
internal static class MarkedWords
{
    private const int CharsBefore = 120;
    private const string Mark = "**";
    private const string Ellipsis = "…";

    /// <summary>Writes it on one line.</summary>
    /// <param name="sentence">Its words, as they stand in the article.</param>
    /// <param name="spans">The claim's words, counted from the sentence's start, in reading order; what lies outside is left out.</param>
    /// <param name="mostChars">At most this long, marks included.</param>
    public static string Write(string sentence, IReadOnlyList<TextSpan> spans, int mostChars)
    {
        var inside = Join(sentence, spans);
        var from = Begin(sentence, inside.Count == 0 ? 0 : inside[0].Start, mostChars);
        var to = End(sentence, from, mostChars / 2);
        var text = new StringBuilder(from > 0 ? Ellipsis : "");
        var at = from;
        foreach (var span in inside.Where(span => span.Start < to))
        {
            text.Append(Plain(sentence[at..span.Start]));
            at = Math.Min(span.End, to);
            text.Append(Mark).Append(Plain(sentence[span.Start..at])).Append(Mark);
        }

        text.Append(Plain(sentence[at..to])).Append(to < sentence.Length ? Ellipsis : "");
        return text.Length <= mostChars ? text.ToString() : Markup.Plain(OneLine(sentence), mostChars);
    }

    // Marks must hug letters to count, and two that touch would be read as one.
    private static List<TextSpan> Join(string sentence, IReadOnlyList<TextSpan> spans)
    {
        List<TextSpan> joined = [];
        foreach (var span in spans)
        {
            var start = Math.Clamp(span.Start, 0, sentence.Length);
            var end = Math.Clamp(span.End, start, sentence.Length);
            while (start < end && char.IsWhiteSpace(sentence[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(sentence[end - 1]))
            {
                end--;
            }

            if (end == start)
            {
                continue;
            }

            if (
                joined.Count > 0
                && string.IsNullOrWhiteSpace(sentence[joined[^1].End..Math.Max(start, joined[^1].End)])
            )
            {
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(end, joined[^1].End));
            }
            else
            {
                joined.Add(new TextSpan(start, end));
            }
        }

        return joined;
    }

    private static int Begin(string sentence, int first, int mostChars)
    {
        // Each sign may need another one to stand as it is.
        if (sentence.Length * 2 <= mostChars || first <= CharsBefore)
        {
            return 0;
        }

        var space = sentence.IndexOf(' ', first - CharsBefore);
        return space >= 0 && space < first ? space + 1 : first;
    }

    private static int End(string sentence, int from, int most)
    {
        if (sentence.Length - from <= most)
        {
            return sentence.Length;
        }

        var space = sentence.LastIndexOf(' ', from + most - 1, most);
        return space > from ? space
            : char.IsHighSurrogate(sentence[from + most - 1]) ? from + most - 1
            : from + most;
    }

    private static string Plain(string text) => Markup.Plain(OneLine(text));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
