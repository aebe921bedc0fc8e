using ClaimTracker.Language.Splitting.Trees;

namespace ClaimTracker.Language.Splitting;

/// <summary>Gives each sentence its tree; absent for a sentence that cannot be parsed.</summary>
internal delegate IReadOnlyList<SyntaxTree?> TreeReader(string text, IReadOnlyList<TextSpan> sentences);
