namespace ClaimTracker.Language.Worthiness;

/// <summary>How much it matters to check a claim, and why.</summary>
/// <param name="Score">0 (nothing to check) to 1 (check this first), rounded to two decimals.</param>
/// <param name="Reasons">What made the score, strongest first.</param>
public sealed record CheckWorthiness(double Score, IReadOnlyList<WorthinessReason> Reasons);

/// <summary>One feature of a claim that raised or lowered its score.</summary>
/// <param name="Name">Stable name, such as <c>figure</c>, <c>named-actor</c>, <c>date</c>, <c>hedge</c>.</param>
/// <param name="Weight">What it added to the score before squashing; negative when it lowered it.</param>
public sealed record WorthinessReason(string Name, double Weight);
