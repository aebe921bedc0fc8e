using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Tests.Web;

public sealed class AccessKeyTests
{
    [Theory]
    [InlineData("a key of some length", true)]
    [InlineData("a key of some lengtH", false)]
    [InlineData("a key of some length ", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_the_key_is_the_key(string? candidate, bool isKey) =>
        Assert.Equal(isKey, KeyOf("a key of some length").Is(candidate));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_key_nothing_opens(string? key)
    {
        var none = KeyOf(key);

        Assert.False(none.IsSet);
        Assert.False(none.Is(null));
        Assert.False(none.Is(""));
        Assert.NotEqual(none.SigningKey(), KeyOf(key).SigningKey());
    }

    private static AccessKey KeyOf(string? key) => new(Options.Create(new WebOptions { Key = key }));
}
