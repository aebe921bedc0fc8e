using ClaimTracker.Language;

namespace ClaimTracker.Evaluation.Sentences;

/// <summary>A text with its sentences.</summary>
/// <param name="Gold">The ends of each sentence, counted in characters that are no white space (see <see cref="Ink"/>).</param>
internal sealed record SentenceItem(string Id, string Text, IReadOnlyList<TextSpan> Gold);
