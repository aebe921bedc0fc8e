using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Syntax.Tokens;

/// <summary>Cuts what stands between two spaces.</summary>
internal sealed class ChunkCutter(string text, LanguageRules language, List<Piece> pieces)
{
    private readonly InnerCuts inner = new(text, language.Tokens, pieces);
    private readonly Stack<TextSpan> tail = new();

    public void Cut(int start, int end, bool endsSentence)
    {
        if (WholeForms.IsWhole(text.AsSpan(start, end - start), language.Tokens))
        {
            pieces.Add(new Piece(new TextSpan(start, end), false));
            return;
        }

        start = TakeOpening(start, end);
        end = TakeClosing(start, end, endsSentence);
        if (start < end)
        {
            inner.Cut(start, end);
        }

        while (tail.TryPop(out var mark))
        {
            pieces.Add(new Piece(mark, IsPossessive(mark)));
        }
    }

    /// <summary>Adds the marks that a chunk opens with; its new start comes back.</summary>
    private int TakeOpening(int start, int end)
    {
        while (start < end && Opens(start, end))
        {
            var run = Marks.RunEnd(text, start, end);
            pieces.Add(new Piece(new TextSpan(start, run), false));
            start = run;
        }

        return start;
    }

    /// <summary>The apostrophe of "'s" and of "'60s" is no mark of its own.</summary>
    private bool Opens(int start, int end)
    {
        if (text[start] is not ('\'' or '\u2019') || start + 1 == end)
        {
            return Marks.Opens(text, start, end);
        }

        var rest = text.AsSpan(start + 1, end - start - 1);
        return !language.Tokens.ShortenedWords.Contains(rest) && !IsDecade(rest);
    }

    private static bool IsDecade(ReadOnlySpan<char> rest) =>
        rest.Length == 3 && char.IsDigit(rest[0]) && char.IsDigit(rest[1]) && char.IsLetter(rest[2]);

    /// <summary>Puts the marks that a chunk closes with aside, last one first; its new end comes back.</summary>
    private int TakeClosing(int start, int end, bool endsSentence)
    {
        var first = end;
        while (first > start && Marks.Closes(text, start, first))
        {
            if (FaceStart(start, first) is var face && face > start)
            {
                tail.Push(new TextSpan(face, first));
                first = face;
                continue;
            }

            var run = Marks.RunStart(text, start, first);
            var stop = text[first - 1] == '.' && run == first - 1;
            if (stop && KeepsStop(start, first, endsSentence && NothingButQuotes(first, end)))
            {
                break;
            }

            tail.Push(new TextSpan(run, first));
            first = run;
        }

        return first;
    }

    /// <summary>Where a face of marks at the end of a chunk starts; -1 when there is none.</summary>
    private int FaceStart(int start, int end)
    {
        for (var length = 3; length >= 2; length--)
        {
            if (
                end - start > length
                && text[end - length] is ':' or ';'
                && WholeForms.IsFace(text.AsSpan(end - length, length))
            )
            {
                return end - length;
            }
        }

        return -1;
    }

    private bool NothingButQuotes(int start, int end)
    {
        foreach (var letter in text.AsSpan(start, end - start))
        {
            if (!Marks.IsQuote(letter) && letter is not (')' or ']'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the stop before <paramref name="end"/> belongs to its word: "U.S.", "Dr.", "J.", and "etc." within a sentence.</summary>
    private bool KeepsStop(int start, int end, bool last)
    {
        var word = text.AsSpan(start, end - start - 1);
        if (word.IsEmpty || !char.IsLetter(word[^1]))
        {
            return false;
        }

        var from = word.LastIndexOfAny("-/(\"\u201C") + 1;
        word = word[from..];
        if (word.Contains('.'))
        {
            return WholeForms.IsDotted(word);
        }

        return !last
            && (
                (word.Length == 1 && char.IsUpper(word[0]) && !language.PronounsThatAreLetters.Contains(word))
                || language.Titles.Contains(word)
                || language.Abbreviations.Contains(word)
                || language.InnerAbbreviations.Contains(word)
                || language.NumberAbbreviations.Contains(word)
            );
    }

    /// <summary>The apostrophe of "parents'".</summary>
    private bool IsPossessive(TextSpan mark) =>
        mark.Length == 1
        && mark.Start > 0
        && text[mark.Start] is '\'' or '\u2019'
        && text[mark.Start - 1] is 's' or 'S';
}
