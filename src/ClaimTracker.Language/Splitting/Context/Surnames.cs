using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Knows persons by their last names: "Anna Holt ... Holt", while nobody else of that name is told of.</summary>
internal sealed class Surnames
{
    private readonly Dictionary<string, Mention?> byLastName = new(StringComparer.Ordinal);

    public void Learn(SentenceReading reading, IEnumerable<Mention> mentions)
    {
        foreach (var mention in mentions.Where(mention => mention.IsName))
        {
            if (IsFullName(reading, mention))
            {
                LearnPerson(mention);
            }
            else if (!mention.IsPerson)
            {
                LearnOther(mention);
            }
        }
    }

    private void LearnPerson(Mention person)
    {
        var last = KnownThings.LastWord(person.Name);
        var isOther =
            byLastName.TryGetValue(last, out var known)
            && (known is null || FirstWord(known.Name) != FirstWord(person.Name));
        byLastName[last] = isOther ? null : known ?? person;
    }

    /// <summary>After "the Holt Motor Company" and "in Holt", "Holt" may be no person.</summary>
    private void LearnOther(Mention thing)
    {
        var words = thing.Name.Split(' ');
        foreach (var word in words.Where(word => char.IsUpper(word[0])))
        {
            if (words.Length > 1 || thing.Sort == MentionSort.Thing)
            {
                byLastName[word] = null;
            }
        }
    }

    /// <summary>A claim's words with the first name put before each last name, once.</summary>
    public IReadOnlyList<Piece> Spell(SyntaxTree tree, IReadOnlyList<Piece> pieces)
    {
        if (byLastName.Count == 0)
        {
            return pieces;
        }

        var spelled = new HashSet<string>(StringComparer.Ordinal);
        return [.. pieces.Select((piece, at) => Spelled(tree, pieces, at, spelled) ?? piece)];
    }

    private Piece? Spelled(SyntaxTree tree, IReadOnlyList<Piece> pieces, int at, HashSet<string> spelled)
    {
        var piece = pieces[at];
        var isName = piece.Token >= 0 && tree[piece.Token].IsName && piece.Form == tree[piece.Token].Form;
        if (!isName || byLastName.GetValueOrDefault(piece.Form) is not { } known)
        {
            return null;
        }

        var isFirst = spelled.Add(piece.Form);
        return isFirst && StandsAlone(tree, piece.Token) ? new Piece(piece.Token, known.Name, known.Source) : null;
    }

    /// <summary>No part of a longer name, and without a title: "Mr Holt" says enough.</summary>
    private static bool StandsAlone(SyntaxTree tree, int token) =>
        !tree.Is(token, "compound", "flat", "nmod:desc", "amod", "appos", "conj")
        && !tree.Children(token).Any(child => tree.Is(child, "compound", "flat", "nmod:desc", "det", "amod", "nummod"))
        && NameWords.IsAlone(tree, token);

    /// <summary>"Anna Holt", "John F. Berg"; not "President Holt".</summary>
    private static bool IsFullName(SentenceReading reading, Mention mention) =>
        mention is { IsWhole: true, IsPerson: true }
        && mention.Name.Contains(' ', StringComparison.Ordinal)
        && mention.Name.Split(' ').All(IsOfName)
        && !reading.Words.People.IsRole(FirstWord(mention.Name));

    private static bool IsOfName(string word) =>
        char.IsUpper(word[0])
        && (char.IsLower(word[^1]) || (word.Length == 2 && word[^1] == '.'))
        && !word.Contains("'s", StringComparison.Ordinal)
        && !word.Contains("\u2019s", StringComparison.Ordinal);

    private static string FirstWord(string name) => name[..name.IndexOf(' ', StringComparison.Ordinal)];
}
