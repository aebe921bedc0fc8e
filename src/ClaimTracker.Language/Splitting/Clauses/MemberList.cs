using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>A list: "taxes, rents and wages".</summary>
/// <param name="First">The first member, which the others hang on.</param>
/// <param name="Members">All members in order, the first among them.</param>
/// <param name="Joint">The word that joins them, in small letters; empty when only commas do.</param>
internal sealed record MemberList(int First, IReadOnlyList<int> Members, string Joint)
{
    public static MemberList? Of(SentenceReading reading, int first, HashSet<int> used)
    {
        var tree = reading.Tree;
        var others = tree.Children(first)
            .Where(child => child > first && tree.Is(child, "conj") && used.Contains(child))
            .ToList();
        if (others.Count == 0)
        {
            return null;
        }

        var joint = others
            .Append(first)
            .SelectMany(tree.Children)
            .Where(child => tree.Is(child, "cc") && used.Contains(child) && child > first)
            .Select(child => tree[child].Lower)
            .FirstOrDefault("");
        return new MemberList(first, [first, .. others], joint);
    }

    /// <summary>Whether its members are clauses or predicates rather than things.</summary>
    public bool IsOfPredicates(SyntaxTree tree) =>
        tree[First].Upos is "VERB" || tree.Has(First, "cop") || tree[First].Upos == "AUX";
}
