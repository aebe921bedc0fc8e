namespace ClaimTracker.Language.Syntax;

/// <summary>A stretch of a sentence that is parsed at once.</summary>
/// <param name="Sentence">Which sentence.</param>
/// <param name="Start">Its first token.</param>
/// <param name="Count">How many tokens.</param>
internal readonly record struct Window(int Sentence, int Start, int Count)
{
    /// <summary>Longer sentences are cut: scores of arcs grow with the square of the length.</summary>
    public const int Longest = 180;

    /// <summary>A cut is moved back by at most this much to come after a mark.</summary>
    private const int Search = 60;

    /// <summary>The windows of one sentence: one, but for very long sentences.</summary>
    public static void Cut(int sentence, IReadOnlyList<string> forms, List<Window> into)
    {
        var start = 0;
        while (forms.Count - start > Longest)
        {
            var end = Border(forms, start + Longest);
            into.Add(new Window(sentence, start, end - start));
            start = end;
        }

        if (start < forms.Count)
        {
            into.Add(new Window(sentence, start, forms.Count - start));
        }
    }

    private static int Border(IReadOnlyList<string> forms, int latest)
    {
        foreach (var marks in (ReadOnlySpan<string>)[".!?;", ",:"])
        {
            for (var end = latest; end > latest - Search; end--)
            {
                if (forms[end - 1].Length == 1 && marks.Contains(forms[end - 1][0], StringComparison.Ordinal))
                {
                    return end;
                }
            }
        }

        return latest;
    }
}
