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
        var opening = NameWords.Opening(reading);
        if (opening is var (first, last))
        {
            found.Add(OfOpening(reading, first, last));
        }

        for (var i = opening is null ? 0 : opening.Value.Last + 1; i < tree.Count; i++)
        {
            var isHead =
                tree[i].Upos is "NOUN" or "PROPN"
                && !tree.Is(i, "compound", "flat", "nmod:desc", "nmod:unmarked", "obl:unmarked", "goeswith");
            if (
                isHead
                && !IsOtherNameOfNamed(tree, i)
                && !IsPredicate(tree, i)
                && NounPhrase.Core(reading, i) is { Count: > 0 } tokens
            )
            {
                found.Add(Of(reading, i, tokens));
            }
        }

        return found;
    }

    /// <summary>"is an actor and a singer", "as a singer": what somebody is, nobody else.</summary>
    private static bool IsPredicate(SyntaxTree tree, int noun)
    {
        var first = tree.Is(noun, "conj") && !tree.Has(noun, "nsubj") ? tree[noun].Head : noun;
        return (tree.Has(first, "cop") && tree.Has(first, "nsubj", "csubj")) || CallingReader.IsLikened(tree, noun);
    }

    private static Mention Of(SentenceReading reading, int noun, List<int> tokens)
    {
        var tree = reading.Tree;
        var isSubject = tree.Is(noun, "nsubj") && tree[noun].Head == tree.Root;
        var sort = SortOf(reading, noun, tokens);
        var isPerson = sort is MentionSort.Man or MentionSort.Woman or MentionSort.Person;
        var name = tree[noun].IsName ? NameWords.Of(reading, noun, tokens, isPerson) : tokens;
        var span = new TextSpan(tree[name[0]].Span.Start, tree[name[^1]].Span.End);
        var callings = tree[noun].IsName
            ? CallingReader.OfName(reading, noun, span, sort)
            : CallingReader.OfNoun(reading, noun);
        return new Mention(NameAt(reading, span), span, Told(reading, sort, callings), isSubject, tree[noun].IsName)
        {
            IsWhole = NameWords.IsWhole(reading, name[0], name[^1]),
            Callings = callings,
        };
    }

    /// <summary>A name that reaches from the first word to the copula.</summary>
    private static Mention OfOpening(SentenceReading reading, int first, int last)
    {
        var tree = reading.Tree;
        var span = new TextSpan(tree[first].Span.Start, tree[last].Span.End);
        var head = Enumerable.Range(first, last - first + 1).FirstOrDefault(at => tree.Is(at, "nsubj"), last);
        var sort = SortOf(reading, head, [.. Enumerable.Range(first, last - first + 1)]);
        var callings = CallingReader.OfOpening(reading, span);
        return new Mention(NameAt(reading, span), span, Told(reading, sort, callings), IsSubject: true, IsName: true)
        {
            Callings = callings,
        };
    }

    /// <summary>The name on one line; the capital of "The" at the start of a sentence is the sentence's.</summary>
    private static string NameAt(SentenceReading reading, TextSpan span)
    {
        var tree = reading.Tree;
        var words = string.Join(
            ' ',
            span.Of(reading.Passage.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return span.Start == tree[0].Span.Start && tree[0] is { Form: "The", Upos: "DET" } ? "the" + words[3..] : words;
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
            .Where(token => token == noun || (tree[token].Head == noun && !tree.Is(token, "nmod:poss")));
        // "the Oscar" is nobody.
        var mayBeGiven = !tree.Children(noun).Any(child => tree[child].Lower is "the" or "a" or "an");
        foreach (var word in near.Select(token => tree[token].Lower.TrimEnd('.')))
        {
            if (people.Men.Contains(word) || (mayBeGiven && people.MaleNames.Contains(word)))
            {
                return MentionSort.Man;
            }

            if (people.Women.Contains(word) || (mayBeGiven && people.FemaleNames.Contains(word)))
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

    /// <summary>A name that is called a city is no person's.</summary>
    private static MentionSort Told(SentenceReading reading, MentionSort sort, IReadOnlyList<Calling> callings) =>
        sort != MentionSort.Unknown ? sort
        : callings.Any(calling => reading.Words.People.IsRole(calling.Noun)) ? MentionSort.Person
        : callings.Any(calling => reading.Words.Descriptions.IsOfThing(calling.Noun)) ? MentionSort.Thing
        : sort;

    /// <summary>"the mayor, Anna Holt": one person, under her name.</summary>
    private static bool IsOtherNameOfNamed(SyntaxTree tree, int noun) =>
        !tree[noun].IsName
        && (
            tree.Children(noun).Any(child => tree.Is(child, "appos") && tree[child].IsName)
            || (tree.Is(noun, "appos") && tree[tree[noun].Head].IsName)
        );
}
