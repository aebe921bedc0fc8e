using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Evaluation;

/// <summary>What is measured against people's claims: the finest cut.</summary>
internal static class InClauses
{
    public static SplitOptions Options { get; } = new() { Unit = ClaimUnit.Clause };
}
