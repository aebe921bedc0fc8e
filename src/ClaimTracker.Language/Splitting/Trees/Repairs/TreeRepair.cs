namespace ClaimTracker.Language.Splitting.Trees.Repairs;

/// <summary>Sets right what a parser often gets wrong and a second look at order and tags can tell.</summary>
internal static class TreeRepair
{
    private static readonly Func<SyntaxTree, SyntaxTree>[] Repairs =
    [
        EmptySubject.Apply,
        FrontedParticiple.Apply,
        CopulaOfNoun.Apply,
        RelativeSubject.Apply,
        CapitalInList.Apply,
        MisreadVerb.Apply,
        HiddenVerb.Apply,
        VerbOfSubject.Apply,
        NounBeforeVerb.Apply,
        LostSubject.Apply,
        LostSubjectOfMember.Apply,
        ElidedPassive.Apply,
        MainVerbBehindAside.Apply,
        VerbForm.Apply,
        ClauseBesideClause.Apply,
        TenseLevel.Apply,
        ObjectOfReport.Apply,
        ReportInReport.Apply,
        ListOfParticiples.Apply,
        PartsOfNames.Apply,
        MemberLevel.Apply,
        ChainedList.Apply,
        OpenerOfClause.Apply,
        NearerSubject.Apply,
    ];

    public static SyntaxTree Apply(SyntaxTree tree) => Repairs.Aggregate(tree, (repaired, repair) => repair(repaired));
}
