namespace ClaimTracker.Language.Sentences;

/// <summary>A block whose kind is known only when it had a mark.</summary>
internal readonly record struct BlockDraft(TextSpan Span, BlockKind? Mark);
