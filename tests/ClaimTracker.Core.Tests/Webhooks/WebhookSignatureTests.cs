using ClaimTracker.Core.Webhooks;

namespace ClaimTracker.Core.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    // What the library of Standard Webhooks for JavaScript (1.0.0) and Python's hmac module make of the same.
    [Fact]
    public void A_message_is_signed_as_others_sign_it() =>
        Assert.Equal(
            "v1,6F7N8UHcTxea43jSNemzRvQJQgqxKjfFeWNMW1E2z3o=",
            WebhookSignature.Of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLDaW",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}"
            )
        );
}

public sealed class WebhookBackOffTests
{
    [Fact]
    public void The_pauses_are_those_that_are_promised()
    {
        var pauses = Enumerable.Range(1, 10).Select(tries => WebhookBackOff.After(tries, asked: null, chance: 0));

        Assert.Equal(
            [
                "00:00:05",
                "00:05:00",
                "00:30:00",
                "02:00:00",
                "05:00:00",
                "10:00:00",
                "14:00:00",
                "20:00:00",
                "1.00:00:00",
                "",
            ],
            pauses.Select(pause => pause?.ToString() ?? "")
        );
    }

    [Fact]
    public void Chance_adds_a_tenth_at_most() =>
        Assert.Equal(TimeSpan.FromSeconds(5.5), WebhookBackOff.After(1, asked: null, chance: 1));

    [Theory]
    [InlineData(1, 5)]
    [InlineData(600, 600)]
    [InlineData(-60, 5)]
    [InlineData(1_000_000, 86_400)]
    public void The_other_side_may_ask_for_more_patience_up_to_a_day(int askedSeconds, int waitSeconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(waitSeconds),
            WebhookBackOff.After(1, TimeSpan.FromSeconds(askedSeconds), chance: 0)
        );
}

public sealed class WebhookOptionsTests
{
    [Fact]
    public void The_defaults_are_valid() =>
        Assert.True(new WebhookOptionsValidator().Validate(null, new WebhookOptions()).Succeeded);

    [Fact]
    public void Every_mistake_is_told_with_its_key_the_limit_and_the_value()
    {
        var result = new WebhookOptionsValidator().Validate(
            null,
            new WebhookOptions
            {
                Every = TimeSpan.FromHours(1),
                Timeout = TimeSpan.FromMinutes(2),
                MostPerTeam = 0,
                OwnNetwork = new Uri("ftp://cms.internal"),
            }
        );

        Assert.Equal(
            [
                "Property Webhooks:Every: must be between 00:00:00.1000000 and 00:10:00; got 01:00:00.",
                "Property Webhooks:Timeout: must be between 00:00:00.5000000 and 00:01:00; got 00:02:00.",
                "Property Webhooks:MostPerTeam: must be between 1 and 100; got 0.",
                "Property Webhooks:OwnNetwork: must be an http or https address, such as http://cms.internal:3000; got 'ftp://cms.internal'.",
            ],
            result.Failures
        );
    }
}
