using System.Globalization;
using ClaimTracker.Core.Claims;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Core.Tests.Claims;

public sealed class ClaimNumberTests
{
    [Fact]
    public void Every_number_is_read_back_from_what_it_is_called() =>
        Prop.ForAll<PositiveInt>(value => Read(new ClaimNumber(value.Get).ToString()) == new ClaimNumber(value.Get))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Digits_alone_and_small_letters_name_the_same_claim() =>
        Prop.ForAll<PositiveInt>(value => Read($"{value.Get}") == Read($"\tc-{value.Get} ")).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_reading_fail_otherwise_than_by_saying_no() =>
        Prop.ForAll<string?>(text => ClaimNumber.TryParse(text, null, out var number) == (number.Value > 0))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("C-")]
    [InlineData("C-0")]
    [InlineData("C--1")]
    [InlineData("C- 1")]
    [InlineData("C-1.0")]
    [InlineData("C-1,000")]
    [InlineData("A-1")]
    [InlineData("C-2147483648")]
    [InlineData("C-١")]
    public void Anything_else_is_not_a_claim_number(string? text) =>
        Assert.False(ClaimNumber.TryParse(text, CultureInfo.InvariantCulture, out _));

    [Fact]
    public void Parse_says_what_a_claim_number_looks_like() =>
        Assert.Equal(
            "A claim number looks like C-17 or 17; got 'x'.",
            Assert.Throws<FormatException>(() => ClaimNumber.Parse("x", null)).Message
        );

    [Fact]
    public void Numbers_are_ordered_as_numbers() =>
        Assert.True(new ClaimNumber(9) < new ClaimNumber(10) && new ClaimNumber(10) >= new ClaimNumber(10));

    private static ClaimNumber Read(string text) => ClaimNumber.Parse(text, CultureInfo.InvariantCulture);
}
