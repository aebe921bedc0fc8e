namespace ClaimTracker.Core.Citations;

/// <summary>What a piece of evidence says about the claim. The numbers are stored: never change or reuse one.</summary>
public enum Stance
{
    Supports = 1,
    Refutes = 2,

    /// <summary>Neither; it helps to understand.</summary>
    Context = 3,
}
