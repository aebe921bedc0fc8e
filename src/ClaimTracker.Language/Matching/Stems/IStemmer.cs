namespace ClaimTracker.Language.Matching.Stems;

/// <summary>Gives the forms of a word one name, so that they find each other: "closed" and "closing".</summary>
internal interface IStemmer
{
    /// <summary>The stem of a folded word. It need not be a word, and never grows by more than a letter.</summary>
    string Stem(string word);
}
