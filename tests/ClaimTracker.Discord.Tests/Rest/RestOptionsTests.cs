using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Tests.Rest;

public sealed class RestOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() =>
        Assert.True(new RestOptionsValidator().Validate(null, new RestOptions()).Succeeded);

    [Fact]
    public void All_problems_are_told_at_once_with_key_range_and_value()
    {
        var options = new RestOptions
        {
            Project = new Uri("ftp://example.org"),
            Timeout = TimeSpan.Zero,
            AnswerTimeout = TimeSpan.FromSeconds(4),
            Tries = 0,
            RetryDelay = TimeSpan.FromMinutes(1),
            LimitedTries = 21,
            LongestWait = TimeSpan.FromHours(2),
            CallsPerSecond = 0,
        };

        var failures = new RestOptionsValidator().Validate(null, options).Failures!.ToArray();

        Assert.Equal(8, failures.Length);
        Assert.Contains(
            failures,
            failure => failure.Contains("Discord:Rest:Tries") && failure.Contains("must be between 1 and 10; got 0.")
        );
    }

    [Theory]
    [InlineData("https://discord.com/api/v10/", "abc.DEF-1_2", true)]
    [InlineData("http://127.0.0.1:80/api/v10", null, true)]
    [InlineData("https://discord.com/api/v10/", " ", true)]
    [InlineData("ws://discord.com/", "t", false)]
    [InlineData("api/v10", "t", false)]
    [InlineData("https://discord.com/?a=b", "t", false)]
    [InlineData("https://discord.com/api/v10/", "Bot abc", false)]
    [InlineData("https://discord.com/api/v10/", "abc\n", false)]
    public void Address_and_token_must_be_usable(string api, string? token, bool isUsable)
    {
        var options = new DiscordOptions { Api = new Uri(api, UriKind.RelativeOrAbsolute), Token = token };

        var result = new RestAddressValidator().Validate(null, options);

        Assert.Equal(isUsable, result.Succeeded);
        Assert.DoesNotContain("abc", result.FailureMessage ?? "");
    }
}
