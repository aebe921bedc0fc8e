using ClaimTracker.Language.Passages;

namespace ClaimTracker.Language.Attribution;

/// <summary>Reads the words that name a speaker.</summary>
internal static class SpeakerText
{
    /// <summary>One past the last word from <paramref name="start"/> on that no comma, quote or other mark cuts off.</summary>
    public static int EndOf(Passage passage, int start)
    {
        var words = passage.Words;
        var end = start;
        while (
            end < words.Count && (end == start || IsPlainGap(passage, words[end - 1].Span.End, words[end].Span.Start))
        )
        {
            end++;
        }

        return end;
    }

    public static string Of(Passage passage, int start, int end)
    {
        var span = new TextSpan(passage.Words[start].Span.Start, passage.Words[end - 1].Span.End);
        return string.Join(' ', span.Of(passage.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether only blanks, or the stop of a title ("Mr. Smith"), stand between two words.</summary>
    public static bool IsPlainGap(Passage passage, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(passage.Text[i]) && passage.Text[i] != '.')
            {
                return false;
            }
        }

        return true;
    }
}
