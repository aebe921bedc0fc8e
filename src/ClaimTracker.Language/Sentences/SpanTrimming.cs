namespace ClaimTracker.Language.Sentences;

/// <summary>Takes white space off the ends of spans.</summary>
internal static class SpanTrimming
{
    /// <summary>The span without white space at its ends; empty, at its start, when there is nothing else in it.</summary>
    public static TextSpan Trimmed(this TextSpan span, string text)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
