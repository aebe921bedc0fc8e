namespace ClaimTracker.Evaluation.Syntax;

/// <summary>A word for scoring. Places count the characters of the text that are no white space.</summary>
/// <param name="Head">Place of the head among all words of the text; -1 for a root.</param>
/// <param name="InToken">Whether the word is only a part of a written token, whose ends it then has.</param>
internal sealed record ScoredWord(
    int Start,
    int End,
    string Form,
    string Upos,
    string Relation,
    int Head,
    bool InToken
);
