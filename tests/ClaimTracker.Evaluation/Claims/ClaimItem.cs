namespace ClaimTracker.Evaluation.Claims;

/// <summary>A text with the claims that people drew from it.</summary>
internal sealed record ClaimItem(string Id, string Text, IReadOnlyList<string> Gold);
