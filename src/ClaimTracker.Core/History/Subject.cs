namespace ClaimTracker.Core.History;

/// <summary>What a line of the history is about. The numbers are stored: never change or reuse one.</summary>
public enum SubjectKind
{
    Article = 1,
    Claim = 2,

    /// <summary>The team itself; its number is 0.</summary>
    Team = 3,
}

/// <summary>The thing a change was made to, by the number people call it: it is known before the row is stored and never reused.</summary>
public readonly record struct Subject(SubjectKind Kind, int Number);
