using System.Net;
using System.Text;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Failures;

namespace ClaimTracker.Discord.Tests.Rest.Failures;

/// <summary>What a refusal says and what can be asked of it.</summary>
public sealed class RefusalTests
{
    private static readonly RestRoute Messages = RestRoute.Post("channels/{channel_id}/messages", "1");
    private static readonly RestRoute FollowUp = RestRoute.Post(
        "webhooks/{application_id}/{interaction_token}",
        "1",
        "secret"
    );

    [Fact]
    public void It_says_which_call_what_Discord_found_and_what_to_do()
    {
        var refusal = Of(
            Messages,
            HttpStatusCode.BadRequest,
            """{"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"fields":{"2":{"value":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 1024 or fewer in length."}]}}}}}}}"""
        );

        Assert.Equal(
            "POST channels/{channel_id}/messages needs a call that Discord accepts; it answered 400 (50035): Invalid Form Body. "
                + "embeds[0].fields[2].value: BASE_TYPE_MAX_LENGTH Must be 1024 or fewer in length. Correct what it names.",
            refusal.Message
        );
        Assert.Equal("embeds[0].fields[2].value", Assert.Single(refusal.Problems).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><h1>403 Forbidden</h1></html>")]
    public void An_answer_that_is_not_Discords_is_named_as_such(string body)
    {
        var refusal = Of(Messages, HttpStatusCode.Forbidden, body);

        Assert.Null(refusal.Code);
        Assert.EndsWith(
            "it answered 403. The answer is not Discord's; look for a proxy or firewall in between.",
            refusal.Message
        );
    }

    [Fact]
    public void A_long_list_of_problems_is_cut_in_the_message_and_whole_in_the_list()
    {
        var leaf = """{"code":"A","message":"x"}""";
        var refusal = Of(
            Messages,
            HttpStatusCode.BadRequest,
            $$"""{"code":50035,"message":"{{new string('m', 900)}}","errors":{"_errors":[{{string.Join(',', Enumerable.Repeat(leaf, 30))}}] } }"""
        );

        Assert.Equal(30, refusal.Problems.Count);
        Assert.Contains("(20 more.)", refusal.Message);
        Assert.True(refusal.Message.Length < 700);
    }

    [Theory]
    [InlineData(10062, HttpStatusCode.NotFound, nameof(DiscordRefusedException.IsUnknownInteraction))]
    [InlineData(40060, HttpStatusCode.BadRequest, nameof(DiscordRefusedException.IsAlreadyAcknowledged))]
    [InlineData(50013, HttpStatusCode.Forbidden, nameof(DiscordRefusedException.IsMissingPermission))]
    [InlineData(50001, HttpStatusCode.Forbidden, nameof(DiscordRefusedException.IsMissingPermission))]
    [InlineData(50007, HttpStatusCode.Forbidden, nameof(DiscordRefusedException.IsCannotMessageUser))]
    [InlineData(50278, HttpStatusCode.Forbidden, nameof(DiscordRefusedException.IsCannotMessageUser))]
    [InlineData(50027, HttpStatusCode.Unauthorized, nameof(DiscordRefusedException.IsInteractionExpired))]
    [InlineData(10008, HttpStatusCode.NotFound, nameof(DiscordRefusedException.IsNotFound))]
    public void It_answers_what_a_caller_asks(int code, HttpStatusCode status, string question)
    {
        var refusal = Of(FollowUp, status, $$"""{"code":{{code}},"message":"x"}""");
        var other = Of(FollowUp, HttpStatusCode.BadRequest, """{"code":50035,"message":"x"}""");

        Assert.True(Answers(refusal)[question]);
        Assert.All(Answers(other), answer => Assert.False(answer.Value));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(50014, true)]
    [InlineData(50027, false)]
    public void Only_a_401_about_the_bots_token_says_that_it_is_refused(int code, bool expected)
    {
        var body = $$"""{"code":{{code}},"message":"x"}""";

        Assert.Equal(expected, Of(Messages, HttpStatusCode.Unauthorized, body).IsTokenRefused);
        Assert.False(Of(FollowUp, HttpStatusCode.Unauthorized, body).IsTokenRefused);
        Assert.False(Of(Messages, HttpStatusCode.Forbidden, body).IsTokenRefused);
    }

    [Fact]
    public void Every_code_has_advice_that_ends_as_a_sentence() =>
        Assert.All(
            Enum.GetValues<DiscordErrorCode>(),
            code => Assert.EndsWith(".", Advice.For(Messages, HttpStatusCode.BadRequest, new ErrorBody(code, null, [])))
        );

    private static Dictionary<string, bool> Answers(DiscordRefusedException refusal) =>
        new()
        {
            [nameof(refusal.IsUnknownInteraction)] = refusal.IsUnknownInteraction,
            [nameof(refusal.IsAlreadyAcknowledged)] = refusal.IsAlreadyAcknowledged,
            [nameof(refusal.IsMissingPermission)] = refusal.IsMissingPermission,
            [nameof(refusal.IsCannotMessageUser)] = refusal.IsCannotMessageUser,
            [nameof(refusal.IsInteractionExpired)] = refusal.IsInteractionExpired,
            [nameof(refusal.IsNotFound)] = refusal.IsNotFound,
            [nameof(refusal.IsTokenRefused)] = refusal.IsTokenRefused,
        };

    private static DiscordRefusedException Of(RestRoute route, HttpStatusCode status, string body) =>
        new(route, status, ErrorBody.Read(Encoding.UTF8.GetBytes(body)));
}
