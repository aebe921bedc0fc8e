namespace ClaimTracker.Language.Matching;

/// <summary>The terms of an index: stems, the written forms that lead to them, and where they occur.</summary>
internal sealed class Terms
{
    private readonly Dictionary<string, int> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>[] byForm =
    [
        .. MatchingLanguage.All.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)),
    ];

    private PostingList[] postings = new PostingList[16];

    /// <summary>What half-typed words are completed from.</summary>
    public FormList Forms { get; } = new();

    public int Count => byStem.Count;

    public ref PostingList this[int term] => ref postings[term];

    /// <summary>The term of a word in a text; a new one when there is none yet.</summary>
    public int Learn(string form, MatchingLanguage language)
    {
        var forms = byForm[language.Index];
        if (forms.TryGetValue(form, out var term))
        {
            return term;
        }

        term = Add(language.StemOf(form));
        forms.Add(form, term);
        Forms.Add(form, term);
        return term;
    }

    /// <summary>The term of a stem; absent when no text has it.</summary>
    public int? Find(string stem) => byStem.TryGetValue(stem, out var term) ? term : null;

    /// <summary>Whether any text was in that language.</summary>
    public bool Knows(MatchingLanguage language) => byForm[language.Index].Count > 0;

    private int Add(string stem)
    {
        if (byStem.TryGetValue(stem, out var known))
        {
            return known;
        }

        var term = byStem.Count;
        byStem.Add(stem, term);
        if (term == postings.Length)
        {
            Array.Resize(ref postings, term * 2);
        }

        return term;
    }
}
