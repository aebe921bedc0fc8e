namespace ClaimTracker.Language.Sentences;

/// <summary>One line of a text.</summary>
/// <param name="Words">What stands on it, without its mark and without white space at its ends; empty for a blank line or a mere rule.</param>
/// <param name="Mark">What the mark at its start makes of it; absent when it has none.</param>
internal readonly record struct BlockLine(TextSpan Words, BlockKind? Mark)
{
    public bool IsBlank => Words.IsEmpty;
}
