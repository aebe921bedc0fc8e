using ClaimTracker.Language.Sentences;

namespace ClaimTracker.Language.Splitting;

/// <summary>A text taken apart. Same text and options, same value, always.</summary>
public sealed record SplitText
{
    /// <summary>
    /// Two-letter code of the text's language, as given or as its words tell; <c>und</c> when they tell nothing. English and
    /// French have rules of their own, every other language is read by those of English.
    /// </summary>
    public required string Language { get; init; }

    /// <summary>Headlines, paragraphs, list items and quotations, in order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Every sentence of every block, in order, claims or not.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>The claims in reading order.</summary>
    public required IReadOnlyList<ClaimDraft> Claims { get; init; }
}
