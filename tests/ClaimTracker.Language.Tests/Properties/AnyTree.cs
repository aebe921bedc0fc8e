using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Tests.Properties;

/// <summary>Trees that no parser would give: words of a sentence with any tags, relations and heads that still make a tree.</summary>
internal sealed class AnyTree(int seed)
{
    private static readonly string[] Relations =
    [
        "nsubj",
        "nsubj:pass",
        "obj",
        "iobj",
        "obl",
        "obl:agent",
        "obl:unmarked",
        "conj",
        "cc",
        "acl",
        "acl:relcl",
        "advcl",
        "ccomp",
        "xcomp",
        "csubj",
        "appos",
        "parataxis",
        "cop",
        "aux",
        "aux:pass",
        "mark",
        "case",
        "det",
        "amod",
        "compound",
        "flat",
        "nummod",
        "nmod",
        "nmod:poss",
        "advmod",
        "punct",
        "expl",
        "discourse",
        "dislocated",
        "fixed",
    ];

    private static readonly (string Upos, string Xpos)[] Tags =
    [
        ("NOUN", "NN"),
        ("NOUN", "NNS"),
        ("PROPN", "NNP"),
        ("PRON", "PRP"),
        ("PRON", "WP"),
        ("PRON", "WDT"),
        ("VERB", "VBD"),
        ("VERB", "VBZ"),
        ("VERB", "VBN"),
        ("VERB", "VBG"),
        ("VERB", "VB"),
        ("AUX", "VBD"),
        ("AUX", "MD"),
        ("ADJ", "JJ"),
        ("ADV", "RB"),
        ("NUM", "CD"),
        ("ADP", "IN"),
        ("DET", "DT"),
        ("CCONJ", "CC"),
        ("PUNCT", ","),
    ];

    private readonly Random dice = new(seed);

    /// <summary>A tree over <paramref name="words"/>, which stand in a text with one blank between them.</summary>
    public SyntaxTree Over(IReadOnlyList<string> words)
    {
        // Words are hung one by one on those that hang already, in any order: that is always a tree.
        var order = Enumerable.Range(0, words.Count).ToArray();
        dice.Shuffle(order);
        var heads = new int[words.Count];
        heads[order[0]] = -1;
        for (var i = 1; i < order.Length; i++)
        {
            heads[order[i]] = order[dice.Next(i)];
        }

        var (nodes, start) = (new List<SyntaxNode>(), 0);
        foreach (var (at, word) in words.Index())
        {
            var (upos, xpos) = char.IsLetterOrDigit(word[0]) ? Tags[dice.Next(Tags.Length - 1)] : ("PUNCT", word);
            var relation = heads[at] < 0 ? "root" : Relations[dice.Next(Relations.Length)];
            nodes.Add(
                new SyntaxNode(new TextSpan(start, start + word.Length), word, upos, xpos, word, heads[at], relation)
            );
            start += word.Length + 1;
        }

        return new SyntaxTree(nodes);
    }

    /// <summary>A tree that a parser did give, with a few words hung elsewhere, under other names.</summary>
    public SyntaxTree Near(SyntaxTree real)
    {
        SyntaxNode[] nodes = [.. real.Nodes];
        for (var changes = dice.Next(1, 6); changes > 0; changes--)
        {
            var tree = new SyntaxTree(nodes);
            var (at, head) = (dice.Next(nodes.Length), dice.Next(nodes.Length));
            if (at != tree.Root && !tree.IsUnder(head, at))
            {
                nodes[at] = nodes[at] with { Head = head };
            }

            var other = dice.Next(nodes.Length);
            if (other != tree.Root)
            {
                nodes[other] = nodes[other] with { Relation = Relations[dice.Next(Relations.Length)] };
            }

            var (upos, xpos) = Tags[dice.Next(Tags.Length - 1)];
            nodes[head] = nodes[head] with { Upos = upos, Xpos = xpos };
        }

        return new SyntaxTree(nodes);
    }
}
