using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>
/// "The storm was so strong that the bridge collapsed": the bridge did. A result in the indicative is told as a fact; a purpose ("so
/// that ships could be searched", "to pay for the road") is what somebody wanted, and gives no claim of its own.
/// </summary>
internal sealed class ResultClause : IClauseRule
{
    /// <summary>How far "so" may stand before its "that": "so many angry complaints that".</summary>
    private const int FarthestDegree = 6;

    public string Name => "result-clause";

    public bool Finds(SentenceReading reading, int index)
    {
        var tree = reading.Tree;
        var isTold =
            tree.Is(index, "ccomp", "advcl", "acl", "acl:relcl")
            && tree[index].Head < index
            && tree.IsPredicate(index)
            && tree.IsFiniteClause(index)
            && !tree.IsModal(index)
            && tree.Subject(index) >= 0;
        if (!isTold || OpenerOf(tree, index) is not (> 0 and var opener))
        {
            return false;
        }

        var joint = JointBefore(tree, opener, index);
        var isOfDegree = joint < 0 && HasDegree(tree, opener, index);
        return (isOfDegree || joint >= 0) && IsAsserted(reading, index, joint);
    }

    public IReadOnlyList<Piece>? Words(SentenceReading reading, int index)
    {
        var opener = OpenerOf(reading.Tree, index);
        return [.. ClauseText.Of(reading, index).Where(piece => piece.Token > opener)];
    }

    /// <summary>The "that" before the clause's subject; -1 where there is none or it is a part of the clause.</summary>
    private static int OpenerOf(SyntaxTree tree, int index)
    {
        var subject = tree.Start(tree.Subject(index));
        var opener = subject - 1;
        return
            opener >= 0
            && tree[opener].Lower == "that"
            && tree.IsUnder(opener, index)
            && (tree.Is(opener, "mark", "fixed") || RelativeWord.IsNone(tree, opener, index))
            ? opener
            : -1;
    }

    /// <summary>
    /// The word that joins a result to what it follows from, and that no claim needs: "so" behind a comma, "with the result" and
    /// ", which meant"; -1 where there is none.
    /// </summary>
    private static int JointBefore(SyntaxTree tree, int opener, int index)
    {
        if (tree[opener - 1].Lower == "so" && opener > 1 && tree[opener - 2].Form == ",")
        {
            return index;
        }

        var above = tree[index].Head;
        var isResult =
            above == opener - 1
            && tree[above].Lower == "result"
            && tree.Child(above, "case") is >= 0 and var with
            && tree[with].Lower == "with";
        var isMeant =
            above == opener - 1
            && tree[above].Lemma == "mean"
            && tree.Is(above, "acl:relcl", "advcl:relcl")
            && tree.IsSetOff(above)
            && tree.Subject(above) == above - 1;
        return isResult || isMeant ? above : -1;
    }

    /// <summary>"so strong that", "such a storm that", of the clause above.</summary>
    private static bool HasDegree(SyntaxTree tree, int opener, int index)
    {
        var above = tree.ClauseOf(tree[index].Head);
        return Enumerable
            .Range(0, opener)
            .TakeLast(FarthestDegree)
            .Any(at =>
                tree[at].Lower is "so" or "such"
                && at < opener - 1
                && tree.ClauseOf(at) == above
                && !SyntaxTree.Between(at, opener).Any(between => tree[between].IsPunctuation)
            );
    }

    /// <summary>Notes who says it, and takes off what only joins it.</summary>
    private static bool IsAsserted(SentenceReading reading, int index, int joint)
    {
        var tree = reading.Tree;
        var above = tree.ClauseOf(tree[joint < 0 ? index : joint].Head);
        var made = Assertion.Of(reading, above);
        if (!made.IsMade || tree.IsNegated(above) || tree.IsModal(above))
        {
            return false;
        }

        if (made.Speech is { } speech)
        {
            reading.Attribute(index, speech);
        }

        if (joint == index)
        {
            reading.Cut(index);
        }
        else if (joint >= 0)
        {
            reading.Drop(joint);
        }

        return true;
    }
}
