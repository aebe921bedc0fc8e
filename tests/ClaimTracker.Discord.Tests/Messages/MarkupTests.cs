using ClaimTracker.Discord.Messages;

namespace ClaimTracker.Discord.Tests.Messages;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("**bold** and `code`", @"\*\*bold\*\* and \`code\`")]
    [InlineData("@everyone look", @"\@everyone look")]
    [InlineData("<@123> <#4> <t:1:R>", @"\<\@123\> \<\#4\> \<t\:1\:R\>")]
    [InlineData("plain words, with a comma.", "plain words, with a comma.")]
    public void Plain_text_has_no_marks_left(string text, string expected) =>
        Assert.Equal(expected, Markup.Plain(text));

    [Theory]
    [InlineData("**a** **b** **c**", 12)]
    [InlineData("****************", 7)]
    [InlineData("@", 2)]
    [InlineData("plain words that are cut", 12)]
    public void Plain_text_fits_with_its_signs(string text, int mostChars) =>
        Assert.InRange(Markup.Plain(text, mostChars).Length, 1, mostChars);

    [Fact]
    public void Plain_text_that_fits_is_not_cut() => Assert.Equal(@"a \*b\*", Markup.Plain("a *b*", 7));

    [Fact]
    public void No_text_turns_the_direction_of_what_follows_it() =>
        Assert.Equal("abc", Markup.Plain("a\u202Eb\u2067c\u2069"));

    [Fact]
    public void A_time_is_shown_in_the_zone_of_each_reader() =>
        Assert.Equal(
            "<t:1700000000:R>",
            Markup.Time(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000), TimeStyle.Relative)
        );

    [Fact]
    public void A_link_cannot_be_broken_by_its_words_or_its_address() =>
        Assert.Equal(
            @"[a\]\(https\://evil.example\)](<https://good.example/%3E)x>)",
            Markup.Link("a](https://evil.example)", new Uri("https://good.example/>)x"))
        );
}
