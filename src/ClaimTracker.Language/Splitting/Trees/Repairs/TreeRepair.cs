using ClaimTracker.Language.Syntax.Decoding;

namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>Sets right what a parser often gets wrong and a second look at order and tags can tell.</summary>
internal static class TreeRepair
{
    private static readonly Func<SyntaxTree, SyntaxTree>[] Repairs =
    [
        EmptySubject.Apply,
        NameForSentence.Apply,
        HyphenatedName.Apply,
        HyphenatedParticiple.Apply,
        RoleBeforeName.Apply,
        PrepositionOfName.Apply,
        ListOfNames.Apply,
        FrontedParticiple.Apply,
        CopulaOfNoun.Apply,
        RelativeSubject.Apply,
        CapitalInList.Apply,
        MisreadVerb.Apply,
        HiddenVerb.Apply,
        VerbOfSubject.Apply,
        NounBeforeVerb.Apply,
        TimeForSubject.Apply,
        LostSubject.Apply,
        LostSubjectOfMember.Apply,
        ElidedPassive.Apply,
        MainVerbBehindAside.Apply,
        VerbForm.Apply,
        ClauseBesideClause.Apply,
        TenseLevel.Apply,
        ObjectOfReport.Apply,
        ReportInReport.Apply,
        ParticipleBehindMaker.Apply,
        ListOfParticiples.Apply,
        PartsOfNames.Apply,
        SplitCompound.Apply,
        OpenList.Apply,
        MemberLevel.Apply,
        SecondAdjunct.Apply,
        ChainedList.Apply,
        UnjoinedMember.Apply,
        OpenerOfClause.Apply,
        NearerSubject.Apply,
    ];

    /// <summary>The tree after every repair; one that would tie its words into a ring, on some tree nobody thought of, is left out.</summary>
    public static SyntaxTree Apply(SyntaxTree tree)
    {
        foreach (var repair in Repairs)
        {
            var repaired = repair(tree);
            tree = TreeCheck.IsTree([.. repaired.Nodes.Select(node => node.Head + 1)]) ? repaired : tree;
        }

        return tree;
    }
}
