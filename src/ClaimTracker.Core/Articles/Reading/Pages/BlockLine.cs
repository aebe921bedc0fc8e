using System.Text;

namespace ClaimTracker.Core.Articles.Reading.Pages;

/// <summary>
/// Gathers the words of one block on one line: white space is one space as a browser shows it, inline elements neither glue nor split
/// words, and a line break ends the block where the writer used it to start a paragraph.
/// </summary>
internal sealed class BlockLine
{
    private const int ParagraphLetters = 40;
    private const int EndChars = 16;
    private const string Indent = "\u00A0\u00A0";
    private readonly StringBuilder text = new();
    private int letters;
    private int linkLetters;
    private int timeLetters;
    private bool afterBreak;

    /// <summary>Adds words. True when the block ended before them, by an indent after a line break: then nothing was added.</summary>
    public bool Add(string words, InlineKind inline, out string rest)
    {
        rest = words;
        if (afterBreak && words.AsSpan().TrimStart(" \t\n").StartsWith(Indent) && letters > 0)
        {
            return true;
        }

        foreach (var c in words)
        {
            Add(c, inline);
        }

        return false;
    }

    /// <summary>Adds a line break. True when the block ends here: at the second in a row, or after a long line that ends a sentence.</summary>
    public bool Break()
    {
        if (afterBreak || (letters >= ParagraphLetters && EndsSentence()))
        {
            return true;
        }

        AddSpace(' ');
        afterBreak = true;
        return false;
    }

    /// <summary>The block so far, and an empty line again; null when there were no letters or digits.</summary>
    public PageBlock? Take(BlockPlace place)
    {
        var block =
            letters == 0
                ? null
                : new PageBlock
                {
                    Kind = place.Kind,
                    Level = place.Level,
                    Holder = place.Holder,
                    IsSuspect = place.IsSuspect,
                    Text = text.ToString().Trim(),
                    Letters = letters,
                    LinkLetters = linkLetters,
                    TimeLetters = timeLetters,
                };
        text.Clear();
        (letters, linkLetters, timeLetters, afterBreak) = (0, 0, 0, false);
        return block;
    }

    // Only the end is looked at: a page of short lines would be copied once for each.
    private bool EndsSentence()
    {
        var start = Math.Max(0, text.Length - EndChars);
        return SentenceEnd.IsAtEndOf(text.ToString(start, text.Length - start));
    }

    private void Add(char c, InlineKind inline)
    {
        if (char.IsWhiteSpace(c))
        {
            AddSpace(c is '\u00A0' or '\u202F' ? c : ' ');
            return;
        }

        afterBreak = false;
        text.Append(c);
        if (char.IsLetterOrDigit(c))
        {
            letters++;
            linkLetters += inline is InlineKind.Link ? 1 : 0;
            timeLetters += inline is InlineKind.Time ? 1 : 0;
        }
    }

    private void AddSpace(char space)
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
        {
            text.Append(space);
        }
    }
}
