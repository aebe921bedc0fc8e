using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ClaimTracker.Evaluation.Claims;

/// <summary>The words of a claim and how often each is there; neither their order nor their case counts.</summary>
internal sealed class WordBag
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private int total;

    public WordBag(string text)
    {
        var run = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant().EnumerateRunes())
        {
            if (IsOfWord(letter))
            {
                run.Append(letter.ToString());
            }
            else
            {
                Add(run);
            }
        }

        Add(run);
    }

    /// <summary>F1 of the shared words, from 0 to 1.</summary>
    public double Similarity(WordBag other)
    {
        var shared = counts.Sum(word => Math.Min(word.Value, other.counts.GetValueOrDefault(word.Key)));
        return shared == 0 ? 0 : 2.0 * shared / (total + other.total);
    }

    private void Add(StringBuilder run)
    {
        if (run.Length > 0)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, run.ToString(), out _)++;
            total++;
            run.Clear();
        }
    }

    /// <summary>Letters, numbers of every kind, the low line: <c>\w</c> as Python means it, which is not as .NET does.</summary>
    private static bool IsOfWord(Rune letter) =>
        Rune.IsLetterOrDigit(letter)
        || letter.Value == '_'
        || Rune.GetUnicodeCategory(letter) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
