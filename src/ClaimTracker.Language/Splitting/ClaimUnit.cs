namespace ClaimTracker.Language.Splitting;

/// <summary>How finely a text is cut.</summary>
public enum ClaimUnit
{
    /// <summary>
    /// A sentence is cut into its assertions by its syntax, each worded to stand alone; one that cannot be cut soundly stays whole.
    /// English only: texts in other languages are cut into sentences.
    /// </summary>
    Clause,

    /// <summary>A sentence is one claim, in its own words.</summary>
    Sentence,
}
