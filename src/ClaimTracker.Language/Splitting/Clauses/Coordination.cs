using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Turns one claim about a list into one claim about each member: "A and B came" gives "A came" and "B came".</summary>
internal static class Coordination
{
    /// <summary>More than this many claims from one clause would drown the reader; the rest of its lists then stay lists.</summary>
    public const int MostClaims = 12;

    public static IReadOnlyList<Proposition> Expand(SentenceReading reading, Proposition proposition)
    {
        var open = new List<(Proposition Claim, HashSet<int> Done)> { (proposition, []) };
        for (var i = 0; i < open.Count; )
        {
            var (claim, done) = open[i];
            var list = NextList(reading, claim, done);
            if (list is null)
            {
                i++;
                continue;
            }

            done.Add(list.First);
            if (open.Count - 1 + list.Members.Count <= MostClaims)
            {
                open.RemoveAt(i);
                open.InsertRange(
                    i,
                    list.Members.Where(member => !IsMereRest(reading.Tree, member))
                        .Select(member => (ListMember.Alone(reading, claim, list, member), new HashSet<int>(done)))
                );
            }
        }

        return [.. open.Select(each => each.Claim)];
    }

    /// <summary>"in English and many others": alone, "others" says nothing.</summary>
    internal static bool IsMereRest(SyntaxTree tree, int member) =>
        tree[member].Lower == "others" && tree.Is(member, "conj") && !tree.Has(member, "nmod", "acl");

    private static MemberList? NextList(SentenceReading reading, Proposition claim, HashSet<int> done)
    {
        var used = claim.Pieces.Where(piece => piece.Token >= 0).Select(piece => piece.Token).ToHashSet();
        var lists = used.Where(token => !done.Contains(token) && reading.Tree.Has(token, "conj"))
            .Select(token => MemberList.Of(reading, token, used))
            .OfType<MemberList>()
            .Where(list => ListRules.MaySplit(reading, claim, list));
        return lists.MinBy(list => (Depth(reading.Tree, list.First), list.First));
    }

    private static int Depth(SyntaxTree tree, int index) => tree.Ancestors(index).Count();
}
