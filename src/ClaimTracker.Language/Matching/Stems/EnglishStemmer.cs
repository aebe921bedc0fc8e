using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Matching.Stems;

/// <summary>English stems by Porter2, written from its description: https://snowballstem.org/algorithms/english/stemmer.html.</summary>
/// <remarks>The names of the steps are those of the description. Apostrophes never come this far, so that step 0 has nothing to do.</remarks>
internal sealed class EnglishStemmer : IStemmer
{
    private const int Shortest = 3;

    private static readonly string[] FirstRegionPrefixes = ["gener", "commun", "arsen"];

    private readonly Dictionary<string, string> exceptions = WordFile
        .Read("English", "stem-exceptions")
        .Select(line => line.Split(' '))
        .ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);

    /// <summary>Words that lose their plural and nothing else.</summary>
    private readonly WordList done = WordList.Load("English", "stems-that-stay");

    public string Stem(string word)
    {
        if (word.Length < Shortest)
        {
            return word;
        }

        if (exceptions.TryGetValue(word, out var stem))
        {
            return stem;
        }

        // One more: a step may put an "e" on.
        Span<char> letters = stackalloc char[word.Length + 1];
        word.CopyTo(letters);
        var end = new WordEnd(letters, word.Length);
        MarkConsonants(ref end);
        FindRegions(ref end);
        Step1A(ref end);
        if (!done.Contains(end.Text))
        {
            Step1B(ref end);
            Step1C(ref end);
            EnglishEndings.Step2(ref end);
            EnglishEndings.Step3(ref end);
            EnglishEndings.Step4(ref end);
            Step5(ref end);
        }

        return end.Text.SequenceEqual(word) ? word : end.ToString();
    }

    private static void MarkConsonants(ref WordEnd word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])))
            {
                word.Mark(i);
            }
        }
    }

    private static void FindRegions(ref WordEnd word)
    {
        var first = 0;
        foreach (var prefix in FirstRegionPrefixes)
        {
            first = word.Text.StartsWith(prefix, StringComparison.Ordinal) ? prefix.Length : first;
        }

        word.First = first > 0 ? first : RegionBehind(word, 0);
        word.Second = RegionBehind(word, word.First);
    }

    private static int RegionBehind(WordEnd word, int start)
    {
        for (var i = start + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    /// <summary>Plurals and the third person.</summary>
    private static void Step1A(ref WordEnd word)
    {
        if (word.Ends("sses"))
        {
            word.Cut(2);
        }
        else if (word.Ends("ied") || word.Ends("ies"))
        {
            word.Cut(word.Length > 4 ? 2 : 1);
        }
        else if (word.Ends("s") && !word.Ends("us") && !word.Ends("ss") && HasVowel(word, 2))
        {
            word.Cut(1);
        }
    }

    /// <summary>Past tenses, participles, and adverbs made of them.</summary>
    private static void Step1B(ref WordEnd word)
    {
        var eed =
            word.Ends("eedly") ? 5
            : word.Ends("eed") ? 3
            : 0;
        if (eed > 0)
        {
            if (word.Within(word.First, eed))
            {
                word.Replace(eed, "ee");
            }

            return;
        }

        var ending =
            word.Ends("ingly") ? 5
            : word.Ends("edly") ? 4
            : word.Ends("ing") ? 3
            : word.Ends("ed") ? 2
            : 0;
        if (ending == 0 || !HasVowel(word, ending))
        {
            return;
        }

        word.Cut(ending);
        Mend(ref word);
    }

    /// <summary>What stood before "-ed" or "-ing" is made a word again.</summary>
    private static void Mend(ref WordEnd word)
    {
        if (word.Ends("at") || word.Ends("bl") || word.Ends("iz"))
        {
            word.Replace(0, "e");
        }
        else if (EndsDouble(word))
        {
            word.Cut(1);
        }
        else if (word.First >= word.Length && EndsInShortSyllable(word, 0))
        {
            word.Replace(0, "e");
        }
    }

    private static void Step1C(ref WordEnd word)
    {
        if (word.Length > 2 && (word.Ends("y") || word.Ends("Y")) && !IsVowel(word[word.Length - 2]))
        {
            word.Replace(1, "i");
        }
    }

    private static void Step5(ref WordEnd word)
    {
        if (word.Ends("e"))
        {
            if (word.Within(word.Second, 1) || (word.Within(word.First, 1) && !EndsInShortSyllable(word, 1)))
            {
                word.Cut(1);
            }
        }
        else if (word.Ends("ll") && word.Within(word.Second, 1))
        {
            word.Cut(1);
        }
    }

    private static bool EndsDouble(WordEnd word) =>
        word.Length > 1
        && word[word.Length - 1] == word[word.Length - 2]
        && word[word.Length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private static bool EndsInShortSyllable(WordEnd word, int ending)
    {
        var last = word.Length - ending - 1;
        return last == 1
            ? IsVowel(word[0]) && !IsVowel(word[1])
            : last > 1
                && !IsVowel(word[last])
                && word[last] is not ('w' or 'x' or 'Y')
                && IsVowel(word[last - 1])
                && !IsVowel(word[last - 2]);
    }

    private static bool HasVowel(WordEnd word, int ending)
    {
        for (var i = 0; i < word.Length - ending; i++)
        {
            if (IsVowel(word[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
