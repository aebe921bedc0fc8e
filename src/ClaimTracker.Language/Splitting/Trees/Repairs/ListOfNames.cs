using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"stars Anna Holt, Peter Lind, and Mara Berg": three names or more between commas, the last behind "and", are one list, however the parser hung them.</summary>
internal static class ListOfNames
{
    private const int FewestNames = 3;

    public static SyntaxTree Apply(SyntaxTree tree)
    {
        for (var at = 1; at < tree.Count; at++)
        {
            if (!IsCapital(tree[at]) || IsNameBefore(tree, at))
            {
                continue;
            }

            var names = NamesFrom(tree, at);
            if (names.Count >= FewestNames)
            {
                tree = Join(tree, names);
                at = names[^1].End;
            }
        }

        return tree;
    }

    /// <summary>The names of the list that starts here; none where no "and" closes it.</summary>
    private static List<Name> NamesFrom(SyntaxTree tree, int start) =>
        Names(tree, start, isAndInside: false) is { Count: > 0 } names ? names : Names(tree, start, isAndInside: true);

    /// <param name="isAndInside">Whether only ", and" closes the list: "the Rock and Roll Hall of Fame, the Music Hall of Fame, and".</param>
    private static List<Name> Names(SyntaxTree tree, int start, bool isAndInside)
    {
        var names = new List<Name>();
        var (at, isClosed) = (start, false);
        while (at < tree.Count && OpensName(tree, at))
        {
            var end = EndOfName(tree, at, isAndInside);
            names.Add(new Name(at, end));
            at = BehindBrackets(tree, end);
            if (isClosed || at >= tree.Count)
            {
                break;
            }

            var isComma = tree[at].Form == ",";
            var joint = isComma ? at + 1 : at;
            isClosed = joint < tree.Count && tree[joint].Lower == "and";
            if (!isComma && (isAndInside || !isClosed))
            {
                break;
            }

            at = isClosed ? joint + 1 : joint;
        }

        return isClosed && names.Count >= FewestNames && !GoesOn(tree, names[^1].End) ? names : [];
    }

    /// <summary>A later name may have an article of its own: "Lagos, Accra and the Gambia".</summary>
    private static bool OpensName(SyntaxTree tree, int at) =>
        IsCapital(tree[at]) || (tree[at].Lower == "the" && at + 1 < tree.Count && IsCapital(tree[at + 1]));

    private static int EndOfName(SyntaxTree tree, int start, bool isAndInside)
    {
        var end = start + 1;
        for (var at = end; at < tree.Count; at++)
        {
            if (IsCapital(tree[at]) || (tree[at].Upos == "NUM" && at == end))
            {
                end = at + 1;
            }
            else if (!IsInside(tree[at], isAndInside) && !OpensEndOfTitle(tree, at))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsInside(SyntaxNode node, bool isAndInside) =>
        node.Form is "-" or "."
        || node.Lower is "of" or "the"
        || (isAndInside && node.Lower == "and")
        || LanguageRules.English.Clauses.People.Particles.Contains(node.Lower);

    /// <summary>"Murder on the Orient Express".</summary>
    private static bool OpensEndOfTitle(SyntaxTree tree, int at) =>
        tree[at].Lower is "on" or "in" or "at" or "to"
        && at + 2 < tree.Count
        && tree[at + 1].Lower == "the"
        && IsCapital(tree[at + 2]);

    private static int BehindBrackets(SyntaxTree tree, int at)
    {
        if (at >= tree.Count || tree[at].Form is not "(")
        {
            return at;
        }

        var close = at;
        while (close < tree.Count && tree[close].Form is not ")")
        {
            close++;
        }

        return close + 1;
    }

    /// <summary>"Lagos, Accra and Lomé were", "and Mara Berg's": what follows may make another thing of the last name.</summary>
    private static bool GoesOn(SyntaxTree tree, int end) =>
        end < tree.Count && (tree[end].Xpos is "POS" or "NN" or "NNS" || tree[end].Form is "&" or "/" or ":" or "-");

    private static bool IsCapital(SyntaxNode node) =>
        char.IsUpper(node.Form[0]) && node.Upos is "PROPN" or "NOUN" or "ADJ" or "X" or "VERB" && node.Form.Length > 1;

    /// <summary>"Murder on the Orient Express, Highlander, and": the first name opens further to the left.</summary>
    private static bool IsNameBefore(SyntaxTree tree, int at)
    {
        var before = at - 1;
        while (before > 0 && tree[before].Lower is "the" or "of" or "on" or "in")
        {
            before--;
        }

        return tree[at - 1].Form is "-" or "&" || IsCapital(tree[at - 1]) || (before > 0 && IsCapital(tree[before]));
    }

    private static SyntaxTree Join(SyntaxTree tree, List<Name> names)
    {
        var (start, end) = (names[0].Start, names[^1].End);
        bool IsInside(int at) => at >= start && at < end;
        var top = Enumerable
            .Range(start, end - start)
            .FirstOrDefault(
                at =>
                    !IsInside(tree[at].Head)
                    && !tree.Ancestors(at).Any(IsInside)
                    && !tree[at].IsPunctuation
                    && names.Exists(name => name.Holds(at)),
                -1
            );
        if (
            top < 0
            || tree[top].Head < 0
            || !tree.Is(top, "obj", "obl", "nsubj", "nmod", "appos", "vocative", "conj", "xcomp", "dep")
        )
        {
            return tree;
        }

        SyntaxNode[] nodes = [.. tree.Nodes];
        var heads = names.ConvertAll(name => HeadOf(tree, nodes, name));
        var first = heads[0];
        nodes[first] = nodes[first] with
        {
            Head = tree[top].Head,
            Relation = tree.Is(top, "vocative", "dep") ? "obj" : tree[top].Relation,
        };
        foreach (var head in heads.Skip(1))
        {
            nodes[head] = nodes[head] with { Head = first, Relation = "conj" };
        }

        for (var at = 0; at < nodes.Length; at++)
        {
            if (heads.Contains(at) || names.Exists(name => name.Holds(at)))
            {
                continue;
            }

            if (IsInside(at))
            {
                var next = heads.Find(head => head > at);
                nodes[at] =
                    tree[at].IsPunctuation || tree[at].Upos == "CCONJ" ? nodes[at] with { Head = next } : nodes[at];
            }
            else if (IsInside(tree[at].Head) && !heads.Contains(tree[at].Head))
            {
                nodes[at] = nodes[at] with { Head = at < start ? first : heads[^1] };
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>The word that a name hangs by; where its words do not hold together, the first, and the others hang on it.</summary>
    private static int HeadOf(SyntaxTree tree, SyntaxNode[] nodes, Name name)
    {
        var tops = Enumerable.Range(name.Start, name.End - name.Start).Where(at => !name.Holds(tree[at].Head)).ToList();
        var hasAnd = Enumerable.Range(name.Start, name.End - name.Start).Any(at => tree[at].Lower == "and");
        if (tops is [var only] && !hasAnd)
        {
            return only;
        }

        var first = tree[name.Start].Lower == "the" ? name.Start + 1 : name.Start;
        for (var at = name.Start; at < name.End; at++)
        {
            nodes[at] =
                at < first ? nodes[at] with { Head = first, Relation = "det" }
                : tree[at].IsPunctuation ? nodes[at] with { Head = first, Relation = "flat" }
                : nodes[at] with { Upos = "PROPN", Xpos = "NNP", Head = first, Relation = "flat" };
        }

        return first;
    }

    private readonly record struct Name(int Start, int End)
    {
        public bool Holds(int at) => at >= Start && at < End;
    }
}
