using System.Globalization;
using ClaimTracker.Core.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Core.Tests.Articles;

public sealed class ArticleNumberTests
{
    [Fact]
    public void Every_number_is_read_back_from_what_it_is_called() =>
        Prop.ForAll<PositiveInt>(value => Read(new ArticleNumber(value.Get).ToString()) == new ArticleNumber(value.Get))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Digits_alone_and_small_letters_name_the_same_article() =>
        Prop.ForAll<PositiveInt>(value => Read($"{value.Get}") == Read($"\ta-{value.Get} ")).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_reading_fail_otherwise_than_by_saying_no() =>
        Prop.ForAll<string?>(text => ArticleNumber.TryParse(text, null, out var number) == (number.Value > 0))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A-")]
    [InlineData("A-0")]
    [InlineData("A--1")]
    [InlineData("A- 1")]
    [InlineData("A-1.0")]
    [InlineData("A-1,000")]
    [InlineData("X-1")]
    [InlineData("A-2147483648")]
    [InlineData("A-١")]
    public void Anything_else_is_not_an_article_number(string? text) =>
        Assert.False(ArticleNumber.TryParse(text, CultureInfo.InvariantCulture, out _));

    [Fact]
    public void Parse_says_what_an_article_number_looks_like() =>
        Assert.Equal(
            "An article number looks like A-17 or 17; got 'x'.",
            Assert.Throws<FormatException>(() => ArticleNumber.Parse("x", null)).Message
        );

    [Fact]
    public void Numbers_are_ordered_as_numbers() =>
        Assert.True(new ArticleNumber(9) < new ArticleNumber(10) && new ArticleNumber(10) >= new ArticleNumber(10));

    private static ArticleNumber Read(string text) => ArticleNumber.Parse(text, CultureInfo.InvariantCulture);
}
