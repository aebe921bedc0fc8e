using System.Globalization;
using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Matching.Stems;

/// <summary>A light stemmer: in each step the longest ending that leaves enough of the word is replaced. The endings are a file of the language.</summary>
/// <remarks>
/// In the spirit of J. Savoy, "Light stemming approaches for the French, Portuguese, German and Hungarian languages" (SAC 2006), with the
/// endings of verbs that https://snowballstem.org/algorithms/french/stemmer.html takes off; all of it read without accents, so that a word
/// that was typed without them has the same stem.
/// </remarks>
internal sealed class EndingStemmer : IStemmer
{
    private readonly Ending[][] steps;

    /// <summary>Reads <c>stem-endings.txt</c>: a line has the step, the fewest letters before, the ending, and what it becomes.</summary>
    public EndingStemmer(string folder)
    {
        steps =
        [
            .. WordFile
                .Read(folder, "stem-endings")
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .GroupBy(parts => parts[0], StringComparer.Ordinal)
                .OrderBy(step => step.Key, StringComparer.Ordinal)
                .Select(step => step.Select(Ending.Of).OrderByDescending(ending => ending.Text.Length).ToArray()),
        ];
    }

    public string Stem(string word)
    {
        // Numbers have no endings, and what mixes digits and letters is a name.
        if (word.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return word;
        }

        foreach (var step in steps)
        {
            foreach (var ending in step)
            {
                if (ending.Fits(word))
                {
                    word = string.Concat(word.AsSpan(0, word.Length - ending.Text.Length), ending.By);
                    break;
                }
            }
        }

        return word;
    }

    private sealed record Ending(string Text, string By, int Fewest)
    {
        public static Ending Of(string[] parts) =>
            new(parts[2], parts.Length > 3 ? parts[3] : "", int.Parse(parts[1], CultureInfo.InvariantCulture));

        public bool Fits(string word) =>
            word.Length - Text.Length >= Fewest && word.EndsWith(Text, StringComparison.Ordinal);
    }
}
