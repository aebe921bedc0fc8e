using ClaimTracker.Discord.Gateway.Connections;

namespace ClaimTracker.Discord.Tests.Gateway.Connections;

public sealed class GatewayAddressTests
{
    [Theory]
    [InlineData("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg/", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:8765/gw", "ws://127.0.0.1:8765/gw?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:8765/gw/", "ws://127.0.0.1:8765/gw/?v=10&encoding=json")]
    [InlineData("wss://a.test/?v=9&encoding=etf&compress=zlib-stream", "wss://a.test/?v=10&encoding=json")]
    [InlineData("wss://a.test/?region=x#part", "wss://a.test/?region=x&v=10&encoding=json")]
    public void Version_and_encoding_are_added(string url, string dialled) =>
        Assert.Equal(dialled, GatewayAddress.Dialled(new Uri(url)).ToString());

    [Theory]
    [InlineData("wss://a.test", false, true)]
    [InlineData("ws://a.test", false, false)]
    [InlineData("ws://a.test", true, true)]
    [InlineData("https://a.test", true, false)]
    [InlineData("/relative", true, false)]
    public void A_token_goes_only_where_it_is_safe(string url, bool mayBePlain, bool isUsable) =>
        Assert.Equal(isUsable, GatewayAddress.IsUsable(new Uri(url, UriKind.RelativeOrAbsolute), mayBePlain));
}
