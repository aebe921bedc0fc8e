namespace ClaimTracker.Language.Syntax.Tokens;

/// <summary>A word or a mark before it is tagged.</summary>
/// <param name="Continues">Whether it goes on in the same orthographic word as the piece before: "n't" in "don't".</param>
internal readonly record struct Piece(TextSpan Span, bool Continues);
