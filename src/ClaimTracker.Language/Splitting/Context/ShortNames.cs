using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Knows short names by the long ones before them: "the Malian Armed Forces ... the FAMa", whatever the order of the letters.</summary>
internal sealed class ShortNames
{
    private const int FewestLetters = 3;

    private readonly Dictionary<string, Mention?> byLetters = new(StringComparer.Ordinal);

    public void Learn(IEnumerable<Mention> mentions)
    {
        foreach (
            var mention in mentions
                .Where(mention => mention.IsWhole && mention.Source == mention.Span)
                .Select(NameAlone)
                .OfType<Mention>()
        )
        {
            var initials = LettersOf(
                mention.Name.Split(' ').Where(word => char.IsUpper(word[0]) && !IsArticle(word)).Select(word => word[0])
            );
            if (initials.Length < FewestLetters)
            {
                continue;
            }

            var isOther =
                byLetters.TryGetValue(initials, out var known)
                && (known is null || WithoutArticle(known.Name) != WithoutArticle(mention.Name));
            byLetters[initials] = isOther ? null : known ?? mention;
        }
    }

    /// <summary>The long name of "FAMa"; absent when none or several have its letters.</summary>
    public Mention? LongNameOf(string shortName)
    {
        var capitals = shortName.Where(char.IsUpper).ToList();
        var isShort =
            capitals.Count >= FewestLetters && shortName.Length <= capitals.Count + 2 && shortName.All(char.IsLetter);
        return isShort ? byLetters.GetValueOrDefault(LettersOf(capitals)) : null;
    }

    /// <summary>A claim's words with each short name spelled out once.</summary>
    public IReadOnlyList<Piece> Spell(SyntaxTree tree, IReadOnlyList<Piece> pieces)
    {
        if (byLetters.Count == 0)
        {
            return pieces;
        }

        return
        [
            .. pieces.Select(piece =>
                piece.Token >= 0 && LongNameOf(piece.Form) is { } known
                    ? new Piece(
                        piece.Token,
                        IsBare(tree, piece.Token) ? known.Name : WithoutArticle(known.Name),
                        known.Span
                    )
                    : piece
            ),
        ];
    }

    public static string WithoutArticle(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>"NASA said": what is spelled out takes the article of the long name.</summary>
    private static bool IsBare(SyntaxTree tree, int token) =>
        !tree.Is(token, "compound", "flat", "amod", "nmod:desc")
        && tree.Children(token).All(child => child > token || tree.Is(child, "case", "punct", "cc"));

    /// <summary>The mention from its first capital on; absent when nothing in it, or not every word, is written as a name.</summary>
    private static Mention? NameAlone(Mention mention)
    {
        var words = mention.Name.Split(' ');
        var first = Array.FindIndex(words, word => char.IsUpper(word[0]) && !IsArticle(word));
        if (first < 0 || words.Length - first < 2)
        {
            return null;
        }

        var start = first > 0 && words[first - 1] is "the" ? first - 1 : first;
        var name = string.Join(' ', words[start..]);
        return mention with { Name = name, Span = mention.Span with { Start = mention.Span.End - name.Length } };
    }

    private static bool IsArticle(string word) => word is "The" or "A" or "An";

    private static string LettersOf(IEnumerable<char> letters) => string.Concat(letters.Order());
}
