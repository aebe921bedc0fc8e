using System.Diagnostics.CodeAnalysis;
using ClaimTracker.Core.Calendar.Languages;

namespace ClaimTracker.Core.Calendar.Reading;

/// <summary>A place in what was typed, moved forward by what is understood. Every language is tried at every word: people mix them.</summary>
internal sealed class Cursor(IReadOnlyList<Token> tokens)
{
    private static readonly int MostWords = CalendarLanguage.All.Max(language => language.MostWords);

    private int position;

    // Those that have every word so far, as it was understood.
    private IReadOnlyList<CalendarLanguage> languages = CalendarLanguage.All;

    public bool IsAtEnd => position == tokens.Count;

    /// <summary>Whether the words so far are only of languages that put the day first.</summary>
    public bool IsDayFirst => languages.Count > 0 && languages.All(language => language.IsDayFirst);

    /// <summary>Stays where it was, unless the whole piece is there.</summary>
    public bool Try(Func<bool> piece)
    {
        var (here, known) = (position, languages);
        if (piece())
        {
            return true;
        }

        (position, languages) = (here, known);
        return false;
    }

    /// <summary>Whether the piece comes next; stays where it was.</summary>
    public bool Sees(Func<bool> piece)
    {
        var seen = false;
        Try(() =>
        {
            seen = piece();
            return false;
        });
        return seen;
    }

    public bool Sees(Sign sign) => Sees(() => Take(sign));

    public bool Sees<T>()
        where T : Meaning => Sees(() => Take<T>(out _));

    public bool Take(TokenKind kind, out Token token)
    {
        if (IsAtEnd || tokens[position].Kind != kind)
        {
            token = default;
            return false;
        }

        token = tokens[position];
        position++;
        return true;
    }

    public bool Take(TokenKind kind) => Take(kind, out _);

    public bool Take(Sign sign) => Take<Meaning.Mark>(mark => mark.Sign == sign, out _);

    public bool Take<T>([NotNullWhen(true)] out T? meaning)
        where T : Meaning => Take(_ => true, out meaning);

    /// <summary>The longest phrase from here on that has such a meaning.</summary>
    public bool Take<T>(Func<T, bool> isWanted, [NotNullWhen(true)] out T? meaning)
        where T : Meaning
    {
        for (var words = Math.Min(MostWords, WordsFromHere()); words > 0; words--)
        {
            var phrase = string.Join(' ', tokens.Skip(position).Take(words).Select(token => token.Text));
            var found = CalendarLanguage
                .All.SelectMany(known => known.MeaningsOf(phrase), (known, read) => (Language: known, Read: read as T))
                .Where(match => match.Read is not null && isWanted(match.Read))
                .ToList();
            if (found.Count > 0)
            {
                meaning = found[0].Read!;
                languages = [.. languages.Where(known => found.Exists(match => match.Language == known))];
                position += words;
                return true;
            }
        }

        meaning = null;
        return false;
    }

    private int WordsFromHere() => tokens.Skip(position).TakeWhile(token => token.Kind == TokenKind.Word).Count();
}
