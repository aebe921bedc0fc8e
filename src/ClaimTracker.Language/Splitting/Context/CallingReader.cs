using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Finds what a sentence calls the things that it names: by apposition, copula, title or in the name itself.</summary>
internal static class CallingReader
{
    /// <summary>What a name's bearer is called.</summary>
    /// <param name="reading">The sentence.</param>
    /// <param name="noun">The head of the name.</param>
    /// <param name="name">Where the name stands, without what introduces it.</param>
    /// <param name="sort">What it is the name of.</param>
    public static IReadOnlyList<Calling> OfName(SentenceReading reading, int noun, TextSpan name, MentionSort sort)
    {
        var tree = reading.Tree;
        var isOne = sort != MentionSort.Several;
        var isPerson = sort is MentionSort.Man or MentionSort.Woman or MentionSort.Person;
        return
        [
            .. isOne ? Titles(reading, noun) : [],
            .. isPerson ? [] : InName(reading, name),
            .. Appositions(tree, noun)
                .Concat(PredicatesOf(tree, noun))
                .Concat(PlaceNoun(reading, noun))
                .Where(at => IsPlain(reading, at))
                .Select(at => Of(tree, at)),
        ];
    }

    /// <summary>What a name is called that reaches from the first word to the copula.</summary>
    public static IReadOnlyList<Calling> OfOpening(SentenceReading reading, TextSpan name) =>
        [
            .. InName(reading, name),
            .. Predicates(reading.Tree, reading.Tree.Root)
                .Where(at => IsPlain(reading, at))
                .Select(at => Of(reading.Tree, at)),
        ];

    /// <summary>
    /// "a ferry", "the Spanish company": something without a name. Nothing where the noun only says what another thing is, or whose
    /// it is.
    /// </summary>
    public static IReadOnlyList<Calling> OfNoun(SentenceReading reading, int noun)
    {
        var tree = reading.Tree;
        var isThing =
            tree[noun].Xpos == "NN"
            && !tree.Has(noun, "cop", "nmod:poss")
            && !(tree.Is(noun, "appos") && tree[tree[noun].Head].IsName)
            && !IsLikened(tree, noun)
            && !NamesPlace(reading, noun);
        return
        [
            .. isThing && (IsNew(tree, noun) || IsNarrowed(tree, noun)) ? [Of(tree, noun)] : Array.Empty<Calling>(),
            .. PredicatesOf(tree, noun).Where(at => IsPlain(reading, at)).Select(at => Of(tree, at)),
        ];
    }

    /// <summary>The adjectives and nouns before a noun, and the noun.</summary>
    public static Calling Of(SyntaxTree tree, int noun) =>
        new(
            tree[noun].Lower,
            [
                .. tree.Children(noun)
                    .Where(child => child < noun && tree.Is(child, "amod", "compound"))
                    .Select(child => tree[child].Lower),
            ]
        );

    /// <summary>"as a company": what something else is.</summary>
    public static bool IsLikened(SyntaxTree tree, int noun) =>
        tree.Children(noun).Any(child => tree.Is(child, "case") && tree[child].Lower == "as");

    private static bool IsNew(SyntaxTree tree, int noun) =>
        tree.Children(noun).Any(child => child < noun && tree[child].Lower is "a" or "an" or "another" or "one");

    private static bool IsNarrowed(SyntaxTree tree, int noun) =>
        tree.Has(noun, "amod", "compound", "acl", "nmod", "nummod");

    /// <summary>Not "former minister", not "no city": who or what is called so is something else, or was.</summary>
    private static bool IsPlain(SentenceReading reading, int noun) =>
        reading.Tree[noun].Xpos == "NN"
        && !reading.Tree.IsNegated(noun)
        && !reading.Tree.IsModal(noun)
        && !reading
            .Tree.Children(noun)
            .Any(child => reading.Words.Descriptions.NotSo.Contains(reading.Tree[child].Lower));

    /// <summary>"Finance Minister Anna Holt", "the film Windfall": the noun right before the name.</summary>
    private static IEnumerable<Calling> Titles(SentenceReading reading, int noun)
    {
        var (tree, words) = (reading.Tree, reading.Words);
        var core = NounPhrase.Core(reading, noun);
        var last = core.FindLastIndex(token =>
            (token < noun || tree.Is(token, "flat"))
            && tree[token].Upos is "NOUN" or "PROPN"
            && (char.IsLower(tree[token].Form[0]) ? tree[token].Xpos == "NN" : words.People.IsRole(tree[token].Lower))
            && !words.Descriptions.OfWords.Contains(tree[token].Lower)
            && core.Contains(token + 1)
            && tree[token + 1].IsName
        );
        var before = last < 0 ? [] : core[..last];
        return last < 0 || before.Exists(token => words.Descriptions.NotSo.Contains(tree[token].Lower))
            ? []
            :
            [
                new Calling(
                    tree[core[last]].Lower,
                    [
                        .. before
                            .Where(token => tree[token].Upos is "NOUN" or "PROPN" or "ADJ")
                            .Select(token => tree[token].Lower),
                    ]
                ),
            ];
    }

    /// <summary>"the Lower Quillham Council" is a council, "the Bank of Norway" a bank.</summary>
    private static IEnumerable<Calling> InName(SentenceReading reading, TextSpan name)
    {
        var words = reading.Tree.Nodes.Where(node => name.Contains(node.Span) && node.Upos != "DET").ToList();
        var head = words.FindIndex(node => node.Upos == "ADP");
        var last = head < 0 ? words.Count - 1 : head - 1;
        return words.Count > 1 && last >= 0 && reading.Words.Descriptions.InNames.Contains(words[last].Lower)
            ? [new Calling(words[last].Lower, [.. words.Take(last).Select(node => node.Lower)], IsInName: true)]
            : [];
    }

    /// <summary>"Abuja, the capital", "the mayor, Anna Holt".</summary>
    private static IEnumerable<int> Appositions(SyntaxTree tree, int noun)
    {
        var all = tree.Children(noun).Where(child => tree.Is(child, "appos")).ToList();
        // Of two, one belongs to another name.
        var behind = all.Where(child => all.Count == 1 && tree[child].Upos == "NOUN");
        return tree.Is(noun, "appos") && tree[tree[noun].Head].Upos == "NOUN" ? behind.Append(tree[noun].Head) : behind;
    }

    private static IEnumerable<int> PredicatesOf(SyntaxTree tree, int noun) =>
        tree.Is(noun, "nsubj") ? Predicates(tree, tree[noun].Head) : [];

    /// <summary>"is a film and a play": what holds now, or has always been so.</summary>
    private static IEnumerable<int> Predicates(SyntaxTree tree, int predicate)
    {
        var isSaid =
            tree.Has(predicate, "cop")
            && tree[predicate].Upos == "NOUN"
            && (!tree.IsPast(predicate) || IsNew(tree, predicate))
            && tree.Nodes[^1].Form != "?"
            && tree.Is(predicate, "root", "conj", "parataxis", "ccomp");
        return isSaid
            ? tree.Children(predicate)
                .Where(child => tree.Is(child, "conj") && tree[child].Upos == "NOUN" && !tree.Has(child, "nsubj"))
                .Prepend(predicate)
            : [];
    }

    /// <summary>"the city of Lagos"; but Nigeria is no capital in "the capital of Nigeria".</summary>
    private static IEnumerable<int> PlaceNoun(SentenceReading reading, int noun)
    {
        var tree = reading.Tree;
        var place = tree[noun].Head;
        var isNamed =
            tree.Is(noun, "nmod")
            && place < noun
            && tree.Children(noun).Any(child => tree[child].Lower == "of")
            && reading.Words.Descriptions.BeforeNames.Contains(tree[place].Lower)
            && tree.Children(place).Any(child => tree[child].Lower == "the")
            && !tree.Has(place, "cop", "amod", "conj")
            && !tree.Is(place, "appos", "conj");
        return isNamed ? [place] : [];
    }

    private static bool NamesPlace(SentenceReading reading, int noun) =>
        reading.Tree.Children(noun).Any(child => reading.Tree[child].IsName && PlaceNoun(reading, child).Any());
}
