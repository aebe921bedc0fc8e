using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>Decides which line breaks between neighbouring lines are borders and which only fold a paragraph.</summary>
internal static class ParagraphLines
{
    private const int ShortestFoldedLine = 30;
    private const int NarrowestColumn = 40;
    private const int WidestColumn = 130;
    private const int FewestLinesOfAColumn = 3;

    /// <summary>Adds the blocks of a run of lines that no blank line interrupts.</summary>
    public static void Join(string text, List<BlockLine> lines, LanguageRules language, List<BlockDraft> into)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var isColumn = IsColumn(text, lines);
        var first = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && (isColumn || IsFold(text, lines[i - 1].Words, lines[i].Words, language)))
            {
                continue;
            }

            into.Add(new BlockDraft(new TextSpan(lines[first].Words.Start, lines[i - 1].Words.End), lines[first].Mark));
            first = i;
        }
    }

    /// <summary>
    /// Hard-wrapped text shows in its lines: each one is so long that the next line's first word would not have fitted.
    /// </summary>
    private static bool IsColumn(string text, List<BlockLine> lines)
    {
        var width = lines.Max(line => line.Words.Length);
        if (lines.Count < FewestLinesOfAColumn || width is < NarrowestColumn or > WidestColumn)
        {
            return false;
        }

        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Words.Length + 1 + FirstWordLength(text, lines[i + 1].Words) <= width)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFold(string text, TextSpan line, TextSpan next, LanguageRules language)
    {
        if (line.Length < ShortestFoldedLine || EndsSentence(text[line.End - 1]))
        {
            return false;
        }

        return char.IsLower(text[next.Start])
            || text[line.End - 1] == ','
            || language.FunctionWords.Contains(LastWord(text, line));
    }

    private static bool EndsSentence(char c) =>
        c is '.' or '!' or '?' or '\u2026' or ':' or ';' or '"' or '\u201D' or '\u00BB' or ')';

    private static int FirstWordLength(string text, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end - line.Start;
    }

    private static ReadOnlySpan<char> LastWord(string text, TextSpan line)
    {
        var start = line.End;
        while (start > line.Start && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, line.End - start);
    }
}
