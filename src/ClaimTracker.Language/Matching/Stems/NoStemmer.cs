namespace ClaimTracker.Language.Matching.Stems;

/// <summary>For languages without a stemmer: a word is found as it is written.</summary>
internal sealed class NoStemmer : IStemmer
{
    public string Stem(string word) => word;
}
