using ClaimTracker.Language.Passages;
using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting.Clauses;

/// <summary>Takes a sentence apart by its tree, which is repaired already: every rule looks at every word, then the words of each claim are put together.</summary>
internal static class ClauseSplitting
{
    /// <summary>Longer sentences are tables, lists or noise: they stay whole.</summary>
    private const int LongestSentenceWords = 200;

    /// <summary>How often the rules are tried again when what one of them cut off gave no sound claim.</summary>
    private const int MostRounds = 3;

    private static readonly HashSet<int> NothingRefused = [];

    private static readonly IClauseRule[] Rules =
    [
        new Brackets(),
        new SourcePhraseCut(),
        new FrontedFiller(),
        new InsertedClause(),
        new ResultClause(),
        new ReportedClause(),
        new CoordinateClause(),
        new AdverbialClause(),
        new RelativeClause(),
        new ParticiplePhrase(),
        new WithClause(),
        new WithPossession(),
        new AdverbialParticiple(),
        new Apposition(),
        new NameDescription(),
        new FrontedDescription(),
        new EventNoun(),
        new MainClause(),
    ];

    /// <summary>The claims in reading order; none when the tree gives no sound main claim, so that the sentence stays whole.</summary>
    public static IReadOnlyList<Proposition> Split(SyntaxTree tree, Passage passage)
    {
        if (tree.Count is 0 or > LongestSentenceWords)
        {
            return [];
        }

        var refused = new HashSet<int>();
        for (var round = 0; round <= MostRounds; round++)
        {
            var reading = new SentenceReading(tree, passage, refused);
            var claims = ClaimsOf(reading);
            var lost = Coverage.Lost(reading, claims);
            if (lost.Count == 0)
            {
                var isMainThere = claims.Any(claim =>
                    claim.Rule is "main-clause" or "reported-clause" or "coordinate-clause"
                );
                return isMainThere ? InReadingOrder(reading, claims) : [];
            }

            var before = refused.Count;
            refused.UnionWith(Coverage.CutsAbove(reading, lost));
            if (refused.Count == before)
            {
                break;
            }
        }

        return [];
    }

    /// <summary>What a sentence says beside a quotation in it: who the speaker is, what else he said.</summary>
    public static IReadOnlyList<Proposition> Beside(TextSpan quotation, SyntaxTree tree, Passage passage)
    {
        if (tree.Count is 0 or > LongestSentenceWords)
        {
            return [];
        }

        var reading = new SentenceReading(tree, passage, NothingRefused);
        return InReadingOrder(
            reading,
            [
                .. ClaimsOf(reading)
                    .Where(claim =>
                        claim.Rule is "apposition" or "relative-clause" or "reported-clause" or "name-description"
                        && claim.Pieces.All(piece =>
                            piece.Source is not { } span || !(span.Start < quotation.End && quotation.Start < span.End)
                        )
                    ),
            ]
        );
    }

    private static List<Proposition> ClaimsOf(SentenceReading reading)
    {
        var found = new List<(IClauseRule Rule, int Index)>();
        foreach (var rule in Rules)
        {
            for (var index = 0; index < reading.Tree.Count; index++)
            {
                if (rule.Finds(reading, index))
                {
                    found.Add((rule, index));
                }
            }
        }

        return
        [
            .. found.SelectMany(each => Claims(reading, each.Rule, each.Index)),
            .. BracketNote.Read(reading).Where(claim => claim.Pieces.Count > 2),
        ];
    }

    private static IEnumerable<Proposition> Claims(SentenceReading reading, IClauseRule rule, int index)
    {
        if (rule.Words(reading, index) is not { Count: > 0 } words)
        {
            return [];
        }

        var claim = reading.WithoutSource(
            Brackets.Without(
                reading.Tree,
                new Proposition(rule.Name, index, words, Assertion.Of(reading, index).Speech)
            )
        );
        var members = Coordination
            .Expand(reading, claim)
            .Where(each => !OnlyReports(reading, each))
            .Select(each => each with { Speech = each.Speech ?? reading.SourceOf(each.Head) })
            .ToList();
        var sound = members.SelectMany(each => Sound(reading, each)).ToList();
        var isComplete = members.All(member => Sound(reading, member).Any());
        return isComplete || OnlyReports(reading, claim) ? sound : Sound(reading, claim);
    }

    /// <summary>A claim with its adjuncts and modifiers said apart, as far as that gives sound claims.</summary>
    private static IEnumerable<Proposition> Sound(SentenceReading reading, Proposition claim) =>
        Example
            .Spread(reading, claim)
            .SelectMany(each => Adjuncts.Spread(reading, each))
            .SelectMany(each => KindNoun.Spread(reading, each))
            .Select(each => Tidying.Apply(reading.Tree, each))
            .Where(each => each.Pieces.Count > 0 && Soundness.Holds(reading, each));

    /// <summary>"The minister said": what was said went to a claim of its own.</summary>
    private static bool OnlyReports(SentenceReading reading, Proposition claim) =>
        reading.Tree.Children(claim.Head).Any(child => reading.Tree.Is(child, "ccomp") && reading.IsCut(child));

    private static List<Proposition> InReadingOrder(SentenceReading reading, List<Proposition> claims)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. claims
                .Where(claim => seen.Add(ClaimWording.Of(reading, claim.Pieces)))
                .OrderBy(claim => claim.Rule == "main-clause" ? 0 : claim.Head),
        ];
    }
}
