namespace ClaimTracker.Language.Sentences;

/// <summary>A piece of a text that no sentence crosses.</summary>
/// <param name="Kind">What it is to a reader.</param>
/// <param name="Span">Its words, without the mark that made it a block ("# ", "- ", "&gt; ") and without white space at its ends.</param>
public sealed record Block(BlockKind Kind, TextSpan Span);

public enum BlockKind
{
    Headline,
    Paragraph,
    ListItem,
    Quotation,

    /// <summary>The words under a picture; only with a label before them ("Photo: ...").</summary>
    Caption,
}
