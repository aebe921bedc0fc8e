using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Finds what a sentence names.</summary>
internal static class MentionReader
{
    public static IReadOnlyList<Mention> Read(SentenceReading reading)
    {
        var tree = reading.Tree;
        var found = new List<Mention>();
        for (var i = 0; i < tree.Count; i++)
        {
            var isHead =
                tree[i].Upos is "NOUN" or "PROPN"
                && !tree.Is(i, "compound", "flat", "nmod:desc", "nmod:unmarked", "obl:unmarked", "goeswith");
            if (isHead && !IsOtherNameOfNamed(tree, i) && NounPhrase.Core(reading, i) is { Count: > 0 } tokens)
            {
                found.Add(Of(reading, i, tokens));
            }
        }

        return found;
    }

    private static Mention Of(SentenceReading reading, int noun, List<int> tokens)
    {
        var tree = reading.Tree;
        var isSubject = tree.Is(noun, "nsubj") && tree[noun].Head == tree.Root;
        // What stands before a name is how it was introduced, not the name.
        var sort = SortOf(reading, noun, tokens);
        var name = tree[noun].IsName
            ? tokens
                .Skip(Introduction(tree, tokens))
                .SkipWhile(token => !tree[token].IsName && tree[token].Lower != "the")
                .ToList()
            : tokens;
        if (tree[noun].IsName && sort is MentionSort.Man or MentionSort.Woman or MentionSort.Person)
        {
            name =
            [
                .. name.TakeWhile(token =>
                    !tree.Children(noun)
                        .Any(child =>
                            tree.Is(child, "nmod")
                            && child > noun
                            && tree.IsUnder(token, child)
                            && tree.Has(child, "case")
                        )
                ),
            ];
        }

        if (name.Count == 0)
        {
            name = tokens;
        }

        var span = new TextSpan(tree[name[0]].Span.Start, tree[name[^1]].Span.End);
        var words = string.Join(
            ' ',
            span.Of(reading.Passage.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return new Mention(words, span, sort, isSubject, tree[noun].IsName);
    }

    private static MentionSort SortOf(SentenceReading reading, int noun, List<int> tokens)
    {
        var (tree, people) = (reading.Tree, reading.Words.People);
        if (tree[noun].IsPlural || tree.Has(noun, "conj"))
        {
            return MentionSort.Several;
        }

        var near = tokens
            .Concat(tree.Children(noun).Where(child => tree.Is(child, "appos")))
            .Where(token => token == noun || tree[token].Head == noun);
        foreach (var word in near.Select(token => tree[token].Lower.TrimEnd('.')))
        {
            if (people.Men.Contains(word) || people.MaleNames.Contains(word))
            {
                return MentionSort.Man;
            }

            if (people.Women.Contains(word) || people.FemaleNames.Contains(word))
            {
                return MentionSort.Woman;
            }

            if (people.Either.Contains(word))
            {
                return MentionSort.Person;
            }
        }

        var isPlace = tree.Children(noun).Any(child => tree[child].Lower is "in" or "at" or "the" or "into");
        return !tree[noun].IsName || isPlace ? MentionSort.Thing : MentionSort.Unknown;
    }

    /// <summary>How many words introduce the name: "Liberal Democrat leader" before "Tim Berg".</summary>
    private static int Introduction(SyntaxTree tree, List<int> tokens) =>
        tokens.FindLastIndex(token =>
            tree[token].Upos == "NOUN"
            && char.IsLower(tree[token].Form[0])
            && tokens.Exists(later => later == token + 1 && tree[later].IsName)
        ) + 1;

    /// <summary>"the mayor, Anna Holt": one person, under her name.</summary>
    private static bool IsOtherNameOfNamed(SyntaxTree tree, int noun) =>
        !tree[noun].IsName
        && (
            tree.Children(noun).Any(child => tree.Is(child, "appos") && tree[child].IsName)
            || (tree.Is(noun, "appos") && tree[tree[noun].Head].IsName)
        );
}
