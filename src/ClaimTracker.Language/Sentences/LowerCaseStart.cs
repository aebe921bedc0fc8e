using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>
/// Sloppy writing starts sentences small: a full stop after a word that is no abbreviation still ends one. Short words may be
/// abbreviations that no list knows, so behind them only a word that often starts a sentence is believed.
/// </summary>
internal static class LowerCaseStart
{
    private const int ShortestPlainWord = 3;
    private const int ShortestSureWord = 4;

    public static bool Follows(string text, ReadOnlySpan<char> word, TextAhead ahead, LanguageRules language) =>
        word.Length >= ShortestPlainWord
        && word.IndexOfAnyInRange('.', '.') < 0
        && char.IsLower(word[^1])
        && !language.Abbreviations.Contains(word)
        && !language.NumberAbbreviations.Contains(word)
        && !language.Titles.Contains(word)
        && !language.InnerAbbreviations.Contains(word)
        && (word.Length >= ShortestSureWord || ahead.IsOpened || language.LowerCaseStarters.Contains(ahead.Word(text)));
}
