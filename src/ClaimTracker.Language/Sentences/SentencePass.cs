using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>Walks once through a block and stops at each border between sentences.</summary>
internal sealed class SentencePass
{
    private readonly string text;
    private readonly int end;
    private readonly BorderRules rules;
    private RunInList list;
    private int position;
    private int sentenceStart;
    private int openBrackets;
    private int firstBracket;
    private bool quoteIsOpen;

    public SentencePass(string text, TextSpan block, LanguageRules language)
    {
        this.text = text;
        end = block.End;
        rules = new BorderRules(text, block.End, language);
        list = RunInList.OpenedAt(text, block.Start, block.End);
        sentenceStart = block.Start;
        position = list.MarkEnd ?? block.Start;
    }

    public void StartSentence(int start)
    {
        if (list.MarkEnd is null)
        {
            list = RunInList.OpenedAt(text, start, end);
        }

        position = Math.Max(position, Math.Max(start, list.MarkEnd ?? 0));
        sentenceStart = start;
        openBrackets = 0;
    }

    /// <summary>Where the sentence that is being read ends; the end of the block when no border comes any more.</summary>
    public int NextBorder()
    {
        while (position < end)
        {
            if (IsNextListItem())
            {
                return position;
            }

            if (!EndMarks.IsMark(text[position]))
            {
                Note(position++);
                continue;
            }

            var marks = EndMarks.Read(text, position, end, quoteIsOpen);
            for (position = marks.MarksEnd; position < marks.End; position++)
            {
                Note(position);
            }

            if (marks.End < end && !IsInsideBrackets() && rules.BorderAt(marks, sentenceStart) is { } border)
            {
                return border;
            }
        }

        return end;
    }

    private bool IsNextListItem()
    {
        if (position == sentenceStart || !char.IsWhiteSpace(text[position - 1]))
        {
            return false;
        }

        if (list.NextAt(text, position, end) is not { } next)
        {
            return false;
        }

        list = next;
        return true;
    }

    /// <summary>Keeps count of brackets and straight quotes.</summary>
    private void Note(int at)
    {
        switch (text[at])
        {
            case '(' or '[' or '{' when openBrackets++ == 0:
                firstBracket = at;
                break;
            case ')' or ']' or '}' when openBrackets > 0:
                openBrackets--;
                break;
            case '"':
                quoteIsOpen = !quoteIsOpen;
                break;
            default:
                break;
        }
    }

    /// <summary>Brackets inside a sentence may hold sentences of their own; they do not end the outer one.</summary>
    private bool IsInsideBrackets() =>
        openBrackets > 0 && firstBracket > sentenceStart && Brackets.CloseSoon(text, position, end, openBrackets);
}
