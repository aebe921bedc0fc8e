namespace ClaimTracker.Language.Words;

/// <summary>A word as a reader sees it: letters and digits with the apostrophes, hyphens, points and commas inside them.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Form">Lower case, straight apostrophe, no soft hyphen: what word lists are searched for.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct Word(TextSpan Span, string Form, WordShape Shape);

internal enum WordShape
{
    Lower,
    Capitalised,
    AllCapitals,
    Number,

    /// <summary>Written in a script without cases, or mixed.</summary>
    Other,
}
