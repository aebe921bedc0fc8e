namespace ClaimTracker.Language.Sentences;

/// <summary>
/// A list written inside one paragraph: "1. Bread 2. Butter", "a) one b) two", "• this • that".
/// Each item is a sentence that keeps its mark.
/// </summary>
internal readonly record struct RunInList
{
    private readonly ListMark? mark;

    private RunInList(ListMark? mark) => this.mark = mark;

    /// <summary>One past the mark of this item; absent when there is no mark.</summary>
    public int? MarkEnd => mark?.End;

    /// <summary>The list that the text at <paramref name="position"/> would open; one that nothing continues when there is no mark.</summary>
    public static RunInList OpenedAt(string text, int position, int end) =>
        new(ListMark.At(text, position, end, isFirst: true));

    /// <summary>The next item, when the mark at <paramref name="position"/> follows this one's; absent otherwise.</summary>
    public RunInList? NextAt(string text, int position, int end)
    {
        if (mark is not { } current)
        {
            return null;
        }

        return ListMark.At(text, position, end, isFirst: false) is { } next && next.Follows(current)
            ? new RunInList(next)
            : null;
    }

    /// <summary>Whether a second item of the list that opens <paramref name="line"/> stands on the same line.</summary>
    public static bool ContinuesIn(string text, TextSpan line)
    {
        var list = OpenedAt(text, line.Start, line.End);
        if (list.mark is null)
        {
            return false;
        }

        for (var i = line.Start + 1; i < line.End; i++)
        {
            if (char.IsWhiteSpace(text[i - 1]) && list.NextAt(text, i, line.End) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
