using ClaimTracker.Language.Words;

namespace ClaimTracker.Language.Languages;

/// <summary>Words and phrases of one language, found by their words: white space and case never count.</summary>
internal sealed class PhraseList
{
    private readonly Dictionary<string, string[][]> byFirstWord;

    public PhraseList(IEnumerable<string> entries)
    {
        byFirstWord = entries
            .Select(entry => entry.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .GroupBy(phrase => phrase[0], StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Length).ToArray(),
                StringComparer.Ordinal
            );
    }

    public static PhraseList Load(string folder, string name) => new(WordFile.Read(folder, name));

    /// <summary>How many words the longest phrase that starts at word <paramref name="index"/> has; 0 when none does.</summary>
    public int LengthAt(IReadOnlyList<Word> words, int index)
    {
        if (!byFirstWord.TryGetValue(words[index].Form, out var phrases))
        {
            return 0;
        }

        foreach (var phrase in phrases)
        {
            if (Matches(words, index, phrase))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    /// <summary>How many phrases the words hold, none counted twice; stops counting at <paramref name="limit"/>.</summary>
    public int Count(IReadOnlyList<Word> words, int limit = int.MaxValue)
    {
        var count = 0;
        for (var i = 0; i < words.Count && count < limit; i++)
        {
            var length = LengthAt(words, i);
            if (length > 0)
            {
                count++;
                i += length - 1;
            }
        }

        return count;
    }

    public bool Any(IReadOnlyList<Word> words) => Count(words, 1) > 0;

    private static bool Matches(IReadOnlyList<Word> words, int index, string[] phrase)
    {
        if (index + phrase.Length > words.Count)
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            if (words[index + i].Form != phrase[i])
            {
                return false;
            }
        }

        return true;
    }
}
