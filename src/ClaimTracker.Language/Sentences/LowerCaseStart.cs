using ClaimTracker.Language.Languages;

namespace ClaimTracker.Language.Sentences;

/// <summary>Sloppy writing starts sentences small: a full stop after a plain word still ends one when a pronoun or the like follows.</summary>
internal static class LowerCaseStart
{
    private const int ShortestPlainWord = 3;

    public static bool Follows(
        string text,
        ReadOnlySpan<char> word,
        TextAhead ahead,
        LanguageRules language
    ) =>
        word.Length >= ShortestPlainWord
        && !ahead.IsOpened
        && word.IndexOfAnyInRange('.', '.') < 0
        && char.IsLower(word[^1])
        && !language.Abbreviations.Contains(word)
        && !language.NumberAbbreviations.Contains(word)
        && !language.Titles.Contains(word)
        && !language.InnerAbbreviations.Contains(word)
        && language.SentenceStarters.Contains(ahead.Word(text));
}
