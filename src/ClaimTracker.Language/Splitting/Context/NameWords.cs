using ClaimTracker.Language.Splitting.Clauses;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Context;

/// <summary>Tells where a name starts and ends.</summary>
internal static class NameWords
{
    /// <summary>The words of a name: what stands before it is how it was introduced, not the name.</summary>
    public static List<int> Of(SentenceReading reading, int noun, List<int> tokens, bool isPerson)
    {
        var tree = reading.Tree;
        List<int> name =
        [
            .. tokens
                .Skip(Introduction(tree, tokens))
                .SkipWhile(token => !tree[token].IsName && tree[token].Lower != "the"),
        ];
        if (isPerson)
        {
            name = [.. name.TakeWhile(token => !IsBehindPreposition(tree, noun, token))];
        }

        if (name.Count == 0)
        {
            return tokens;
        }

        name = [.. name.TakeWhile(token => token == name[0] || !IsBehindBracket(reading, token))];

        if (isPerson)
        {
            name = WithoutTitles(reading, name);
        }

        while (!isPerson && GoesOnBefore(tree, name[0]))
        {
            name.Insert(0, name[0] - 1);
        }

        return name;
    }

    /// <summary>Whether no capital, dash or quotation mark beside the words shows that the name is longer.</summary>
    public static bool IsWhole(SentenceReading reading, int first, int last)
    {
        var (tree, people) = (reading.Tree, reading.Words.People);
        var (before, after) = (first > 0 ? tree[first - 1] : null, last + 1 < tree.Count ? tree[last + 1] : null);
        var isQuoted = before?.Xpos == "``";
        return isQuoted == (after?.Xpos == "''")
            && !(
                before is not null
                && (
                    IsJoint(before)
                    || before.Form == ":"
                    || (first > 1 && IsCapital(before) && !people.IsRole(before.Lower))
                )
            )
            && !(after is not null && (IsJoint(after) || (IsCapital(after) && after.Form != "I")))
            && !(first == last && tree[first].Form.EndsWith('.'));
    }

    /// <summary>Whether a word has no capital beside it, so that it is all of its name.</summary>
    public static bool IsAlone(SyntaxTree tree, int token) =>
        !(token > 1 && (IsCapital(tree[token - 1]) || IsJoint(tree[token - 1])))
        && !(token == 1 && tree[0].IsName)
        && !(token + 1 < tree.Count && (IsCapital(tree[token + 1]) || IsJoint(tree[token + 1])));

    /// <summary>
    /// "Gone with the Wind is a film": the name that a sentence opens with when everything before "is" is written as one, whatever
    /// the parser makes of it.
    /// </summary>
    public static (int First, int Last)? Opening(SentenceReading reading)
    {
        var (tree, inner) = (reading.Tree, reading.Words.Descriptions.InsideNames);
        var copula = tree.Child(tree.Root, "cop");
        if (
            tree[tree.Root].Upos != "NOUN"
            || copula < 2
            || tree[0].Upos is "ADP" or "SCONJ" or "ADV" or "PRON" or "CCONJ"
        )
        {
            return null;
        }

        var last = Enumerable
            .Range(0, copula)
            .TakeWhile(at => tree[at].Form != "," && (at == 0 || !IsBehindBracket(reading, at)))
            .LastOrDefault(-1);
        var isName =
            last > 0
            && tree.Subject(tree.Root) is >= 0 and var subject
            && subject <= last
            && !tree.Nodes.Take(last + 1).Any(node => node.Upos == "PRON")
            && IsCapital(tree[0])
            && IsCapital(tree[last])
            && tree[last].Upos is not ("ADV" or "ADJ")
            && !(tree[0].Xpos is "NN" or "NNS" or "JJ" && Enumerable.Range(0, last).Any(at => tree[at].Upos == "ADP"))
            && Enumerable.Range(0, last).All(at => IsCapital(tree[at]) || inner.Contains(tree[at].Lower))
            && Enumerable.Range(1, last).Any(at => tree[at].IsName || inner.Contains(tree[at].Lower));
        return isName ? (0, last) : null;
    }

    private static bool IsCapital(SyntaxNode node) => char.IsUpper(node.Form[0]);

    private static bool IsJoint(SyntaxNode node) => node.Form is "-" or "&" or "/";

    /// <summary>"Arland Frozen Fish", of which the tagger knows the last word alone as a name.</summary>
    private static bool GoesOnBefore(SyntaxTree tree, int first) =>
        first > 0
        && IsCapital(tree[first])
        && IsCapital(tree[first - 1])
        && tree[first - 1].Upos is "ADJ" or "VERB" or "NOUN" or "PROPN"
        && (first > 1 || tree[first - 1].Xpos is "NNP" or "NNPS");

    /// <summary>How many words introduce the name: "Liberal Democrat leader" before "Tim Berg".</summary>
    private static int Introduction(SyntaxTree tree, List<int> tokens) =>
        tokens.FindLastIndex(token =>
            tree[token].Upos == "NOUN"
            && char.IsLower(tree[token].Form[0])
            && tokens.Exists(later => later == token + 1 && tree[later].IsName)
        ) + 1;

    /// <summary>"Minister Anna Holt" is Anna Holt; but "Mr Holt" stays.</summary>
    private static List<int> WithoutTitles(SentenceReading reading, List<int> name)
    {
        var title = name.FindLastIndex(token => reading.Words.People.IsRole(reading.Tree[token].Lower));
        return name.Count - title > 2 ? name[(title + 1)..] : name;
    }

    /// <summary>"Ada Holt (born 1950), known as Ida": the tree does not hold what stands in brackets.</summary>
    private static bool IsBehindBracket(SentenceReading reading, int token)
    {
        var between = reading.Passage.Text.AsSpan(reading.Tree[token - 1].Span.End..reading.Tree[token].Span.Start);
        return between.ContainsAny('(', '[');
    }

    private static bool IsBehindPreposition(SyntaxTree tree, int noun, int token) =>
        tree.Children(noun)
            .Any(child =>
                tree.Is(child, "nmod") && child > noun && tree.IsUnder(token, child) && tree.Has(child, "case")
            );
}
