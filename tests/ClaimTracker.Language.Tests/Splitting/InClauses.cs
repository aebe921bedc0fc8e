using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Language.Tests.Splitting;

/// <summary>The finest cut: whatever holds for it must hold for any text.</summary>
internal static class InClauses
{
    public static SplitOptions Options { get; } = new() { Unit = ClaimUnit.Clause };
}
