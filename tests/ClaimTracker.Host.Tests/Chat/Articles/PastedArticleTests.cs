using ClaimTracker.Host.Articles.Chat;

namespace ClaimTracker.Host.Tests.Chat.Articles;

public sealed class PastedArticleTests
{
    [Theory]
    [InlineData("Two schools closed.", "One opened.", "Two schools closed.\n\nOne opened.")]
    [InlineData("« Deux écoles ferment. »", "Une ouvre.", "« Deux écoles ferment. »\n\nUne ouvre.")]
    [InlineData("Two schools", "closed.", "Two schools closed.")]
    [InlineData("", "Two schools closed.", "Two schools closed.")]
    [InlineData("Two schools closed.", "  ", "Two schools closed.")]
    public void Parts_go_on_where_the_one_before_ends(string text, string more, string whole) =>
        Assert.Equal(whole, (PastedArticle.Blank with { Text = text, More = more }).Whole);

    [Fact]
    public void A_word_that_a_full_field_has_cut_is_whole_again()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 799)) + "gover";

        var pasted = PastedArticle.Blank with { Text = text, More = "nment fell." };

        Assert.EndsWith("word government fell.", pasted.Whole);
    }

    [Fact]
    public void What_is_kept_is_what_was_typed()
    {
        var typed = new PastedArticle("Títle \"x\"", "a", "b\n\u202Ec", "d", "😀");

        Assert.Equal(typed, PastedArticle.Read(typed.Write()));
    }
}
