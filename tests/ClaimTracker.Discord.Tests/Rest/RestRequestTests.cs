using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Tests.Rest;

public sealed class RestRequestTests
{
    private static readonly RestRoute Route = RestRoute.Get("users/@me");

    [Theory]
    [InlineData(1)]
    [InlineData(512)]
    public void A_reason_has_1_to_512_characters(int length) =>
        Assert.Equal(
            length,
            new RestRequest(Route) { Reason = new string('é', length) }
                .Reason!
                .Length
        );

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_reason_is_refused(string reason) =>
        Assert.Throws<ArgumentException>(() => new RestRequest(Route) { Reason = reason });

    [Fact]
    public void A_longer_reason_is_refused() =>
        Assert.Throws<ArgumentException>(() => new RestRequest(Route) { Reason = new string('a', 513) });

    [Fact]
    public void It_shows_its_route_and_no_reason() =>
        Assert.Equal("GET users/@me", new RestRequest(Route) { Reason = "private" }.ToString());

    [Fact]
    public void More_than_ten_files_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            RestBody
                .Json("{}"u8.ToArray())
                .With([.. Enumerable.Range(0, 11).Select(i => new FileContent($"{i}.txt", new byte[1]))])
        );
}
