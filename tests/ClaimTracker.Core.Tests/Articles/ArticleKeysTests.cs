using ClaimTracker.Core.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Core.Tests.Articles;

public sealed class ArticleKeysTests
{
    [Theory]
    [InlineData("https://www.example.org/a")]
    [InlineData("http://example.org/a")]
    [InlineData("https://EXAMPLE.org/a")]
    [InlineData("https://example.org/a/")]
    [InlineData("https://example.org/a#comments")]
    [InlineData("https://example.org:443/a")]
    [InlineData("https://example.org/a?")]
    [InlineData("https://example.org/a?utm_source=news&UTM_medium=mail")]
    [InlineData("https://example.org/a?fbclid=1&gclid=2&mc_cid=3")]
    [InlineData("https://example.org/b/../a")]
    public void One_page_has_one_key(string address) =>
        Assert.Equal(Address("https://example.org/a"), Address(address));

    [Theory]
    [InlineData("https://example.org/b")]
    [InlineData("https://example.org/A")]
    [InlineData("https://example.com/a")]
    [InlineData("https://news.example.org/a")]
    [InlineData("https://example.org:8080/a")]
    [InlineData("https://example.org/a?id=1")]
    [InlineData("https://example.org/a/b")]
    public void Another_page_has_another_key(string address) =>
        Assert.NotEqual(Address("https://example.org/a"), Address(address));

    [Fact]
    public void The_order_of_parameters_does_not_make_another_page() =>
        Assert.Equal(Address("https://example.org/?b=2&utm_id=9&a=1"), Address("https://example.org/?a=1&b=2"));

    [Fact]
    public void The_order_of_values_of_one_parameter_does() =>
        Assert.NotEqual(Address("https://example.org/?a=2&a=1"), Address("https://example.org/?a=1&a=2"));

    [Fact]
    public void A_host_in_its_own_letters_is_the_same_as_in_punycode() =>
        Assert.Equal(Address("https://xn--mnchen-3ya.example/"), Address("https://münchen.example/"));

    [Theory]
    [InlineData("Two schools closed.", " Two  schools\n\nclosed. ")]
    [InlineData("Two schools closed.", "TWO SCHOOLS CLOSED.")]
    [InlineData("Two schools closed.", "Two\u00a0schools closed.")]
    [InlineData("Caf\u00e9 closed.", "Cafe\u0301 closed.")]
    public void One_text_has_one_key(string text, string same) =>
        Assert.Equal(ArticleKeys.OfText(text), ArticleKeys.OfText(same));

    [Theory]
    [InlineData("Two schools closed.", "Two schools closed")]
    [InlineData("Two schools closed.", "Twoschools closed.")]
    [InlineData("Two schools closed.", "Three schools closed.")]
    [InlineData("Café closed.", "Cafe closed.")]
    public void Another_text_has_another_key(string text, string other) =>
        Assert.NotEqual(ArticleKeys.OfText(text), ArticleKeys.OfText(other));

    [Fact]
    public void Any_string_has_a_key() =>
        Prop.ForAll<NonNull<string>>(text => ArticleKeys.OfText(text.Get).Length == 32).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_a_character_has_a_key_too() => Assert.Equal(32, ArticleKeys.OfText("Broken \ud83d here.").Length);

    private static byte[] Address(string address) => ArticleKeys.OfAddress(new Uri(address));
}
