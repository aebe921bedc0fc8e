using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>"Former Labour minister Anna Holt": one name with what somebody is before it, however the parser took it apart.</summary>
internal static class RoleBeforeName
{
    private const int ShortestName = 2;

    public static SyntaxTree Apply(SyntaxTree tree)
    {
        for (var role = 0; role < tree.Count - ShortestName; role++)
        {
            if (IsRole(tree[role]) && EndOfName(tree, role + 1) is var end && end > role + 1)
            {
                tree = Join(tree, StartOf(tree, role), role, end);
            }
        }

        return tree;
    }

    /// <summary>A title with a capital belongs to the name: "Senator Anna Holt". "MP" has capitals anywhere.</summary>
    private static bool IsRole(SyntaxNode node) =>
        node.Upos is "NOUN" or "PROPN"
        && (char.IsLower(node.Form[0]) || (node.Form.Length > 1 && node.Form.All(char.IsUpper)))
        && LanguageRules.English.Clauses.People.IsRole(node.Lower);

    /// <summary>One past the last word of a name of two words or more; where it starts when there is none.</summary>
    private static int EndOfName(SyntaxTree tree, int start)
    {
        var (end, words) = (start, 0);
        for (var at = start; at < tree.Count; at++)
        {
            if (IsNameWord(tree[at]))
            {
                end = at + 1;
                words++;
            }
            else if (at == start || !(tree[at].Form == "-" || IsParticle(tree[at])))
            {
                break;
            }
        }

        return words >= ShortestName ? end : start;
    }

    private static bool IsNameWord(SyntaxNode node) =>
        node.Upos is "PROPN" or "NOUN" or "ADJ" or "X"
        && char.IsUpper(node.Form[0])
        && node.Form.Any(char.IsLower)
        && !node.IsPlural;

    private static bool IsParticle(SyntaxNode node) =>
        LanguageRules.English.Clauses.People.Particles.Contains(node.Lower);

    private static int StartOf(SyntaxTree tree, int role)
    {
        var start = role;
        while (start > 0 && IsModifier(tree, start - 1))
        {
            start--;
        }

        return start;
    }

    private static bool IsModifier(SyntaxTree tree, int at) =>
        (
            tree[at].Xpos is "JJ" or "NN" or "NNP" or "NNPS" or "AFX" or "POS" or "HYPH"
            || (tree[at].Xpos is "VBN" or "VBG" && tree.Is(at, "amod", "compound"))
        ) && !LanguageRules.English.Clauses.Times.Contains(tree[at].Lower);

    private static SyntaxTree Join(SyntaxTree tree, int start, int role, int end)
    {
        bool IsInside(int at) => at >= start && at < end;
        var tops = Enumerable
            .Range(start, end - start)
            .Where(at => !IsInside(tree[at].Head) && !tree.Ancestors(at).Any(IsInside))
            .ToList();
        var top = tops.Find(at =>
            tree.Is(at, "root", "nsubj", "obj", "iobj", "obl", "nmod", "conj", "appos", "nsubj:pass")
        );
        var isRight = tops is [var only] && only == role + 1 && tree[role].Head == only;
        if (isRight || !tops.Contains(top) || tree.IsPredicate(top))
        {
            return tree;
        }

        SyntaxNode[] nodes = [.. tree.Nodes];
        var name = role + 1;
        for (var at = 0; at < nodes.Length; at++)
        {
            if (at == name)
            {
                nodes[at] = nodes[at] with
                {
                    Upos = "PROPN",
                    Xpos = "NNP",
                    Head = tree[top].Head,
                    Relation = RelationOf(tree, top),
                };
            }
            else if (at > name && at < end)
            {
                nodes[at] = nodes[at] with
                {
                    Upos = tree[at].IsPunctuation ? "PUNCT" : "PROPN",
                    Xpos = tree[at].IsPunctuation ? "HYPH" : "NNP",
                    Head = name,
                    Relation = "flat",
                };
            }
            else if (at == role)
            {
                nodes[at] = nodes[at] with { Head = name, Relation = "nmod:desc" };
            }
            else if (IsInside(at))
            {
                nodes[at] =
                    IsInside(tree[at].Head) && tree[at].Head < role && !tree.Is(at, "flat")
                        ? nodes[at]
                        : nodes[at] with
                        {
                            Head = role,
                            Relation = tree[at].Upos == "ADJ" ? "amod" : "compound",
                        };
            }
            else if (IsInside(tree[at].Head))
            {
                nodes[at] = nodes[at] with { Head = tree.Is(at, "det", "nmod:poss") ? role : name };
            }
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>"defended goalkeeper Simon Lind": without a preposition it is what the verb is done to.</summary>
    private static string RelationOf(SyntaxTree tree, int top) =>
        tree[top].Relation == "obl"
        && tree[top].Head is >= 0 and var verb
        && verb < top
        && tree[verb].Upos == "VERB"
        && !tree.Has(top, "case")
        && !tree.Has(verb, "obj")
            ? "obj"
            : tree[top].Relation;
}
