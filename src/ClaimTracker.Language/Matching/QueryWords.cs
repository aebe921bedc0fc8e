namespace ClaimTracker.Language.Matching;

/// <summary>Reads a query. It need not say its language: its words are read as each language of the documents would.</summary>
internal static class QueryWords
{
    public static IReadOnlyList<QueryWord> Read(WordQuery query, Terms terms)
    {
        List<string> words = [.. FoldedWords.Of(query.Text)];
        MatchingLanguage[] languages = [.. MatchingLanguage.All.Where(terms.Knows)];
        if (words.Count == 0 || languages.Length == 0)
        {
            return [];
        }

        var isOpen = query.LastMayBeHalfTyped && FoldedWords.LastIsOpen(query.Text);
        var wanted = Wanted(words, languages);
        // "the" alone may become "theatre"; behind other words it is what it is.
        List<QueryWord> read = [.. Read(isOpen && wanted.Count > 0 ? Without(wanted, words[^1]) : wanted)];
        if (isOpen && (wanted.Count == 0 || wanted.Contains(words[^1])))
        {
            read.Insert(0, new QueryWord(TermsOf(words[^1]), 1, words[^1]));
        }

        return read;

        IEnumerable<QueryWord> Read(IEnumerable<string> closed) =>
            closed
                .GroupBy(word => word, StringComparer.Ordinal)
                .Select(same => new QueryWord(TermsOf(same.Key), same.Count(), null))
                .GroupBy(word => word.Terms is [var only] ? only : -1)
                .SelectMany(same => same.Key < 0 ? same.AsEnumerable() : [Together(same)]);

        IReadOnlyList<int> TermsOf(string word) =>
            [
                .. languages
                    .Where(language => !language.IsStopWord(word))
                    .Select(language => terms.Find(language.StemOf(word)))
                    .OfType<int>()
                    .Distinct(),
            ];
    }

    /// <summary>Two forms of one word are one word, said twice.</summary>
    private static QueryWord Together(IEnumerable<QueryWord> same) =>
        same.Aggregate((one, other) => one with { Times = one.Times + other.Times });

    private static IEnumerable<string> Without(List<string> words, string last) =>
        words[^1] == last ? words.Take(words.Count - 1) : words;

    /// <summary>The words without those that are stop words in the language the query seems to be in.</summary>
    private static List<string> Wanted(List<string> words, MatchingLanguage[] languages)
    {
        var hits = languages.Select(language => words.Count(language.IsStopWord)).ToArray();
        var most = hits.Max();
        var leads = hits.Count(count => count == most) == 1 || languages.Length == 1;
        MatchingLanguage[] deciding = leads ? [languages[Array.IndexOf(hits, most)]] : languages;
        // "car" alone is a French conjunction and an English noun: somebody who types it means a noun.
        List<string> wanted = [.. words.Where(word => !Array.TrueForAll(deciding, one => one.IsStopWord(word)))];
        return wanted.Count > 0
            ? wanted
            : [.. words.Where(word => !Array.TrueForAll(languages, one => one.IsStopWord(word)))];
    }
}
