namespace ClaimTracker.Language.Splitting;

/// <summary>How finely a text is cut.</summary>
public enum ClaimUnit
{
    /// <summary>A sentence is one claim, in its own words.</summary>
    Sentence,

    /// <summary>
    /// A sentence is cut into its assertions by its syntax, each worded to stand alone. Where the parser errs a claim can say what
    /// its sentence does not: docs/decisions/0011-clauses.md says how often, and why this is not the default yet. English only;
    /// texts in other languages are cut into sentences.
    /// </summary>
    Clause,
}
