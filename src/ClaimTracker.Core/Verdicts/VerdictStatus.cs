namespace ClaimTracker.Core.Verdicts;

/// <summary>What became of a proposed verdict. The numbers are stored: never change or reuse one.</summary>
public enum VerdictStatus
{
    /// <summary>Waits for a second person.</summary>
    Proposed = 0,

    /// <summary>It counts, until a later one corrects it.</summary>
    SignedOff = 1,

    /// <summary>It does not count; the reason says why.</summary>
    SentBack = 2,
}
