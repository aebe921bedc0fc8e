using ClaimTracker.Language;

namespace ClaimTracker.Evaluation.Claims;

/// <summary>A text with the claims that people drew from it.</summary>
internal sealed record ClaimItem(string Id, string Text, IReadOnlyList<string> Gold)
{
    /// <summary>The part of the text that they drew them from; absent when it was all of it.</summary>
    public TextSpan? Part { get; init; }
}
