namespace ClaimTracker.Language.Splitting;

/// <summary>
/// Blanks out what stands in brackets, character for character, before a sentence is parsed: it is no part of the clause around
/// it, and parsers stumble over it. Every other character keeps its place.
/// </summary>
internal static class BracketMask
{
    private const int ShortestRestWords = 3;

    /// <summary>The text with blanks for the brackets of its sentences and what they hold.</summary>
    public static string Apply(string text, IReadOnlyList<TextSpan> sentences)
    {
        char[]? masked = null;
        foreach (var bracket in sentences.SelectMany(sentence => BracketsOf(text, sentence)))
        {
            masked ??= text.ToCharArray();
            masked.AsSpan(bracket.Start, bracket.Length).Fill(' ');
        }

        return masked is null ? text : new string(masked);
    }

    /// <summary>The outermost brackets of a sentence with what they hold, in order; none where they are most of it or have no partner.</summary>
    public static IReadOnlyList<TextSpan> BracketsOf(string text, TextSpan sentence)
    {
        var (found, depth, start, inside) = (new List<TextSpan>(), 0, 0, 0);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text[i] is '(' or '[')
            {
                start = depth == 0 ? i : start;
                depth++;
            }
            else if (text[i] is ')' or ']' && depth > 0 && --depth == 0)
            {
                found.Add(new TextSpan(start, i + 1));
                inside += i + 1 - start;
            }
        }

        var restWords =
            text.AsSpan(sentence.Start, sentence.Length).Count(' ')
            - found.Sum(each => text.AsSpan(each.Start, each.Length).Count(' '));
        var isWhole = found.Count > 0 && found[0].Start == sentence.Start;
        return depth != 0 || isWhole || restWords < ShortestRestWords ? [] : found;
    }
}
