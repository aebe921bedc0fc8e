using ClaimTracker.Language.Matching;

namespace ClaimTracker.Language.Tests.Matching;

public sealed class FoldedWordsTests
{
    [Theory]
    [InlineData("L’État a fermé 2 écoles.", "l etat a ferme 2 ecoles")]
    [InlineData("Cœur ﬁn Straße Ærø Łódź", "coeur fin strasse aero lodz")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("The U.S. Army", "the us army")]
    [InlineData("see example.com/a_b", "see example com a b")]
    [InlineData("long-term COVID-19", "long term covid 19")]
    [InlineData("1,000 and 1000 and 1,000,000", "1000 and 1000 and 1000000")]
    [InlineData("3,5 or 3.5 or 12,75", "3.5 or 3.5 or 12.75")]
    [InlineData("schools🙂 🙂 closed", "schools closed")]
    [InlineData("half \ud83d and \ude42 half", "half and half")]
    [InlineData("٣٤", "34")]
    [InlineData("東京 Москва", "東京 москва")]
    [InlineData("... — !", "")]
    [InlineData("", "")]
    public void Words_are_read_in_one_way(string text, string words) =>
        Assert.Equal(words, string.Join(' ', FoldedWords.Of(text)));

    [Fact]
    public void A_word_without_end_is_cut() =>
        Assert.Equal([new string('a', 32)], FoldedWords.Of(new string('a', 4000)));

    [Theory]
    [InlineData("clos", true)]
    [InlineData("clos ", false)]
    [InlineData("closed.", false)]
    [InlineData("", false)]
    public void A_word_is_open_until_something_stands_behind_it(string text, bool isOpen) =>
        Assert.Equal(isOpen, FoldedWords.LastIsOpen(text));
}
