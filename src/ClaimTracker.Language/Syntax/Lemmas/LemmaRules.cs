using System.Globalization;

namespace ClaimTracker.Language.Syntax.Lemmas;

/// <summary>
/// Base forms by the longest ending that a rule knows. A rule is one line: fine tag, ending (with ^ before it for a whole word),
/// how many letters go, and what comes instead, with tabs between. The training tool learns the rules from the treebank.
/// </summary>
internal sealed class LemmaRules
{
    private const int LongestEnding = 5;
    private readonly Dictionary<string, (int Cut, string Add)> rules;

    public LemmaRules(IReadOnlyList<string> lines)
    {
        Lines = lines;
        rules = lines
            .Select(line => line.Split('\t'))
            .ToDictionary(
                parts => parts[0] + '\t' + parts[1],
                parts => (int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]),
                StringComparer.Ordinal
            );
    }

    public IReadOnlyList<string> Lines { get; }

    /// <summary>The base form; the word itself where no rule knows better. Only names keep their capitals.</summary>
    public string Lemma(string plain, string upos, string xpos)
    {
        var word = upos is "PROPN" ? plain : plain.ToLowerInvariant();
        var small = plain.ToLowerInvariant();
        // "co-written" goes like "written".
        var last = small[(small.LastIndexOf('-') + 1)..];
        if (!rules.TryGetValue(xpos + "\t^" + small, out var rule) && !rules.TryGetValue(xpos + "\t^" + last, out rule))
        {
            for (var length = Math.Min(LongestEnding, small.Length); length >= 0; length--)
            {
                if (rules.TryGetValue(string.Concat(xpos, "\t", small.AsSpan(small.Length - length)), out rule))
                {
                    break;
                }
            }
        }

        return rule.Cut < word.Length ? string.Concat(word.AsSpan(0, word.Length - rule.Cut), rule.Add)
            : rule.Add is { Length: > 0 } whole ? whole
            : word;
    }
}
