using ClaimTracker.Core.Intake;

namespace ClaimTracker.Core.Tests.Intake;

public sealed class ArticleTitleTests
{
    [Theory]
    [InlineData("Two schools closed.\nMore here.", "Two schools closed.")]
    [InlineData("\n\n# Two schools closed \r\nMore here.", "Two schools closed")]
    [InlineData("- first point", "first point")]
    public void A_text_is_named_by_its_first_line(string text, string title) =>
        Assert.Equal(title, ArticleTitle.From(text));

    [Theory]
    [InlineData("***")]
    [InlineData("# \n---")]
    public void A_text_of_signs_alone_is_named_by_them(string text) =>
        Assert.False(string.IsNullOrWhiteSpace(ArticleTitle.From(text)));

    [Fact]
    public void A_long_line_is_cut_between_words() =>
        Assert.Equal(
            $"{new string('a', 70)}…",
            ArticleTitle.From($"{new string('a', 70)}, {new string('b', 30)} and more")
        );

    [Fact]
    public void A_long_word_is_not_cut_inside_a_character() =>
        Assert.Equal($"{new string('a', 79)}…", ArticleTitle.From(new string('a', 79) + "🙂🙂"));
}
