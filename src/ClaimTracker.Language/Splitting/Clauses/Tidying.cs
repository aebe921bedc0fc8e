using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Takes out the marks that lost their reason: commas beside what was cut, quotes and brackets without partner or content.</summary>
internal static class Tidying
{
    public static Proposition Apply(SyntaxTree tree, Proposition claim)
    {
        var pieces = claim.Pieces.ToList();
        for (var changed = true; changed; )
        {
            var before = pieces.Count;
            pieces = [.. pieces.Where((_, at) => !IsLoose(tree, pieces, at))];
            pieces = WithoutLonelyQuotes(tree, pieces);
            changed = pieces.Count < before;
        }

        return claim with
        {
            Pieces = pieces,
        };
    }

    private static bool IsLoose(SyntaxTree tree, List<Piece> pieces, int at)
    {
        var token = pieces[at].Token;
        if (token < 0 || !tree[token].IsPunctuation)
        {
            return false;
        }

        var isEnd = at == 0 || at == pieces.Count - 1;
        return tree[token].Form switch
        {
            "," or ";" or ":" or "--" or "\u2013" or "\u2014" or "-" or "\u2026" or "..." => isEnd
                || !(IsBetweenNeighbours(tree, pieces, at) || ClosesAside(tree, pieces, at)),
            "." or "!" or "?" => true,
            _ => false,
        };
    }

    private static bool IsBetweenNeighbours(SyntaxTree tree, List<Piece> pieces, int at)
    {
        var token = pieces[at].Token;
        var (before, after) = (pieces[at - 1].Token, pieces[at + 1].Token);
        return (before == token - 1 || (before >= 0 && before < token && tree[token - 1].IsPunctuation))
            && after == token + 1;
    }

    /// <summary>", in office since last year,": the second comma stays as long as the first does, whatever follows now.</summary>
    private static bool ClosesAside(SyntaxTree tree, List<Piece> pieces, int at)
    {
        if (pieces[at].Form != "," || pieces[at - 1].Token != pieces[at].Token - 1)
        {
            return false;
        }

        var open = at - 1;
        while (open > 0 && pieces[open].Form != "," && pieces[open - 1].Token == pieces[open].Token - 1)
        {
            open--;
        }

        // The aside hangs on one word before it; a list would go on behind the comma.
        return open > 0
            && pieces[open].Form == ","
            && pieces[open].Token >= 0
            && SyntaxTree
                .Between(open, at)
                .Select(inside => tree[pieces[inside].Token].Head)
                .Any(head => head >= 0 && head < pieces[open].Token)
            && SyntaxTree.Between(open, at).All(inside => !tree.Is(pieces[inside].Token, "conj"));
    }

    private static List<Piece> WithoutLonelyQuotes(SyntaxTree tree, List<Piece> pieces)
    {
        var gone = new HashSet<int>();
        int? open = null;
        for (var at = 0; at < pieces.Count; at++)
        {
            var form = pieces[at].Token >= 0 ? tree[pieces[at].Token].Form : "";
            if (form is "\"" or "\u201C" or "\u201D" or "\u00AB" or "\u00BB" or "``" or "''")
            {
                if (open is { } start && form is not ("\u201C" or "\u00AB" or "``"))
                {
                    if (at == start + 1)
                    {
                        gone.UnionWith([start, at]);
                    }

                    open = null;
                }
                else if (form is "\u201D" or "\u00BB" or "''")
                {
                    gone.Add(at);
                }
                else
                {
                    if (open is { } lonely)
                    {
                        gone.Add(lonely);
                    }

                    open = at;
                }
            }
        }

        if (open is { } last)
        {
            gone.Add(last);
        }

        return gone.Count == 0 ? pieces : [.. pieces.Where((_, at) => !gone.Contains(at))];
    }
}
