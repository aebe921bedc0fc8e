using System.Globalization;
using ClaimTracker.Language.Syntax.Features;
using ClaimTracker.Training.Conllu;

namespace ClaimTracker.Training.Lemmas;

/// <summary>
/// Learns base forms: for every fine tag and ending the change that most words with it need, where it is not the change of a shorter
/// ending; and whole words that no ending gets right.
/// </summary>
internal static class LemmaLearner
{
    private const int LongestEnding = 5;
    private const int FewestWords = 2;

    /// <summary>Lines as the language library's LemmaRules reads them, shortest endings first.</summary>
    public static List<string> Learn(IReadOnlyList<ConlluSentence> sentences)
    {
        var examples = sentences
            .SelectMany(sentence => sentence.Words)
            .Select(LemmaExample.Of)
            .OfType<LemmaExample>()
            .ToList();
        var rules = new Dictionary<(string Tag, string Ending), (int Cut, string Add)>();
        for (var length = 0; length <= LongestEnding; length++)
        {
            var size = length;
            var groups = examples
                .Where(example => example.Small.Length >= size)
                .GroupBy(example => (example.Tag, Ending: example.Small[^size..]));
            foreach (
                var group in groups.Where(group =>
                    group.Select(e => e.Small).Distinct(StringComparer.Ordinal).Count() >= FewestWords
                )
            )
            {
                AddBest(rules, group.Key, [.. group], size - 1);
            }
        }

        foreach (var group in examples.GroupBy(example => (example.Tag, Ending: "^" + example.Small)))
        {
            AddBest(rules, group.Key, [.. group], LongestEnding);
        }

        return
        [
            .. rules
                .Select(rule =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{rule.Key.Tag}\t{rule.Key.Ending}\t{rule.Value.Cut}\t{rule.Value.Add}"
                    )
                )
                .Order(StringComparer.Ordinal),
        ];
    }

    private static void AddBest(
        Dictionary<(string Tag, string Ending), (int Cut, string Add)> rules,
        (string Tag, string Ending) key,
        List<LemmaExample> group,
        int shorter
    )
    {
        // Each form votes once for a change of an ending, but with all its uses for its own.
        var votes = key.Ending.StartsWith('^')
            ? group
            : group.DistinctBy(example => (example.Small, example.Change)).ToList();
        var best = votes
            .CountBy(example => example.Change)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Cut)
            .ThenBy(pair => pair.Key.Add, StringComparer.Ordinal)
            .First()
            .Key;
        if (Known(rules, key.Tag, group[0].Small, shorter) != best)
        {
            rules[key] = best;
        }
    }

    /// <summary>What the endings up to a length already say of a word.</summary>
    private static (int Cut, string Add) Known(
        Dictionary<(string Tag, string Ending), (int Cut, string Add)> rules,
        string tag,
        string word,
        int longest
    )
    {
        for (var length = Math.Min(longest, word.Length); length >= 0; length--)
        {
            if (rules.TryGetValue((tag, word[^length..]), out var rule))
            {
                return rule;
            }
        }

        return (0, "");
    }
}

/// <summary>A word with the change that makes its base form.</summary>
internal sealed record LemmaExample(string Tag, string Small, (int Cut, string Add) Change)
{
    /// <summary>Absent where the treebank has no base form of its own, and for slips of the pen.</summary>
    public static LemmaExample? Of(ConlluWord word)
    {
        if (word.Lemma is "_" or "" || word.Xpos is "GW" or "AFX")
        {
            return null;
        }

        var plain = FormReading.Plain(word.Form);
        var small = plain.ToLowerInvariant();
        var (form, lemma) = word.Upos is "PROPN" ? (small, word.Lemma.ToLowerInvariant()) : (small, word.Lemma);
        var same = 0;
        while (same < Math.Min(form.Length, lemma.Length) && form[same] == lemma[same])
        {
            same++;
        }

        return new LemmaExample(word.Xpos, small, (form.Length - same, lemma[same..]));
    }
}
