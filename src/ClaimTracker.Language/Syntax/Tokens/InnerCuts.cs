using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Syntax.Tokens;

/// <summary>Cuts the inside of a chunk, which has no marks left at its ends.</summary>
internal sealed class InnerCuts(string text, TokenWords words, List<Piece> pieces)
{
    private readonly Clitics clitics = new(text, words, pieces);

    public void Cut(int start, int end)
    {
        if (WholeForms.IsAddress(text.AsSpan(start, end - start), words))
        {
            pieces.Add(new Piece(new TextSpan(start, end), false));
            return;
        }

        var hyphens = HyphenRules.Cuts(text.AsSpan(start, end - start), words);
        var from = start;
        for (var at = start; at < end; )
        {
            var length = MarkLength(at, start, end, hyphens);
            if (length == 0)
            {
                at++;
                continue;
            }

            AddWord(from, at);
            pieces.Add(new Piece(new TextSpan(at, at + length), false));
            at += length;
            from = at;
        }

        AddWord(from, end);
    }

    /// <summary>Length of the mark at this place that is a token of its own; 0 when there is none.</summary>
    private int MarkLength(int at, int start, int end, bool hyphens)
    {
        var letter = text[at];
        var before = at > start ? text[at - 1] : ' ';
        var after = at + 1 < end ? text[at + 1] : ' ';
        return letter switch
        {
            _ when char.IsLetterOrDigit(letter) => 0,
            '-' when after == '-' => Marks.RunEnd(text, at, end) - at,
            '-' => hyphens ? 1 : 0,
            '/' => SlashRules.Cuts(text.AsSpan(start, end - start)) ? 1 : 0,
            ',' or ':' => char.IsDigit(before) && char.IsDigit(after) ? 0 : 1,
            '.' when after == '.' => Marks.RunEnd(text, at, end) - at,
            '.' => IsLostSpace(at, start, end) ? 1 : 0,
            '?' or '!' => Marks.RunEnd(text, at, end) - at,
            '('
            or ')'
            or '['
            or ']'
            or '{'
            or '}'
            or ';'
            or '"'
            or '<'
            or '>'
            or '|'
            or '\u201C'
            or '\u201D'
            or '\u2026' => 1,
            '%' => char.IsDigit(before) ? 1 : 0,
            _ => Marks.IsDash(letter) || (Marks.IsMoney(letter) && char.IsDigit(after) && at == start) ? 1 : 0,
        };
    }

    /// <summary>Whether a stop ends a sentence whose space is missing: "end.The".</summary>
    private bool IsLostSpace(int at, int start, int end) =>
        at - start >= 3
        && end - at > 3
        && char.IsLower(text[at - 1])
        && char.IsUpper(text[at + 1])
        && char.IsLower(text[at + 2]);

    private void AddWord(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        var number = start;
        while (number < end && (char.IsDigit(text[number]) || text[number] is ':' or '.' or ','))
        {
            number++;
        }

        if (number > start && number < end && words.Units.Contains(text.AsSpan(number, end - number)))
        {
            pieces.Add(new Piece(new TextSpan(start, number), false));
            start = number;
        }
        else if (MoneyEnd(start, end) is var money && money > start)
        {
            pieces.Add(new Piece(new TextSpan(start, money), false));
            start = money;
        }

        clitics.Add(start, end);
    }

    /// <summary>Behind the sign in "US$50"; the start where there is none.</summary>
    private int MoneyEnd(int start, int end)
    {
        for (var i = start; i < Math.Min(end - 1, start + 4); i++)
        {
            if (Marks.IsMoney(text[i]) && char.IsDigit(text[i + 1]))
            {
                return i + 1;
            }
        }

        return start;
    }
}
