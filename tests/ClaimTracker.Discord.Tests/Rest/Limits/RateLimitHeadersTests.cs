using ClaimTracker.Discord.Rest.Limits;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

public sealed class RateLimitHeadersTests
{
    [Fact]
    public void They_are_read_with_decimals()
    {
        using var answer = Answer.Limited("abcd1234", 5, 3, 64.57);

        Assert.Equal(
            new RateLimitHeaders("abcd1234", 5, 3, TimeSpan.FromSeconds(64.57)),
            RateLimitHeaders.Read(answer.Headers)
        );
    }

    [Fact]
    public void A_limit_without_a_name_is_one_too()
    {
        using var answer = Answer.Limited("", 5, 3, 1);

        Assert.Null(RateLimitHeaders.Read(answer.Headers)!.Value.Bucket);
    }

    [Theory]
    [InlineData("5", "3", null)]
    [InlineData("5", null, "1")]
    [InlineData(null, "3", "1")]
    [InlineData("0", "0", "1")]
    [InlineData("-5", "3", "1")]
    [InlineData("5", "3", "-1")]
    [InlineData("5", "3", "NaN")]
    [InlineData("5", "3", "1e9")]
    [InlineData("99999999999", "3", "1")]
    [InlineData("five", "3", "1")]
    public void What_makes_no_sense_is_no_limit(string? limit, string? remaining, string? resetAfter)
    {
        using var answer = Answer
            .Ok()
            .With("X-RateLimit-Limit", limit)
            .With("X-RateLimit-Remaining", remaining)
            .With("X-RateLimit-Reset-After", resetAfter);

        Assert.Null(RateLimitHeaders.Read(answer.Headers));
    }
}
