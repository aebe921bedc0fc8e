using ClaimTracker.Core.Articles.Fetching;
using Xunit;

namespace ClaimTracker.Core.Tests.Articles.Fetching;

public sealed class ArticleAddressTests
{
    [Theory]
    [InlineData("https://paper.example/a?b=1", "https://paper.example/a?b=1")]
    [InlineData(" <https://paper.example/a> ", "https://paper.example/a")]
    [InlineData("paper.example/a", "https://paper.example/a")]
    [InlineData("http://[::1]/a", "http://[::1]/a")]
    [InlineData("ftp://paper.example/", "ftp://paper.example/")]
    [InlineData("", "BadAddress")]
    [InlineData("hello", "BadAddress")]
    [InlineData("see paper.example/a", "BadAddress")]
    [InlineData("https://", "BadAddress")]
    public void An_address_is_read_the_way_people_write_it(string written, string expected)
    {
        var outcome = ArticleAddress.Read(written);

        Assert.Equal(expected, outcome.Is(out var address, out var refusal) ? address.AbsoluteUri : refusal.Key);
    }
}
