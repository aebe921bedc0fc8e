using ClaimTracker.Evaluation.Claims;
using ClaimTracker.Evaluation.Matching;
using ClaimTracker.Evaluation.Propositions;
using ClaimTracker.Evaluation.Reporting;
using ClaimTracker.Evaluation.Sentences;
using ClaimTracker.Evaluation.Speed;
using ClaimTracker.Evaluation.Syntax;
using ClaimTracker.Evaluation.Worthiness;

namespace ClaimTracker.Evaluation;

/// <summary>All figures, in the order of the table in <c>docs/evaluation.md</c>.</summary>
internal static class Everything
{
    public static IEnumerable<Figure> Measure()
    {
        // First, though it comes last in the table: it needs a process that has done nothing yet.
        var speed = SpeedFigures.Measure();
        return
        [
            .. SyntaxFigures.Measure(),
            .. SentenceFigures.Measure(),
            .. PropositionFigures.Measure(),
            .. ClaimFigures.Measure(),
            .. WorthinessFigures.Measure(),
            .. MatchingFigures.Measure(),
            .. speed,
        ];
    }
}
