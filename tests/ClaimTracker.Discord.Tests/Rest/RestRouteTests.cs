using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Tests.Rest;

public sealed class RestRouteTests
{
    [Fact]
    public void It_fills_its_template_and_keeps_the_template_as_its_key()
    {
        var route = RestRoute.Post("channels/{channel_id}/messages", new Snowflake(42));

        Assert.Equal("channels/42/messages", route.Path);
        Assert.Equal("POST channels/{channel_id}/messages", route.Key);
        Assert.Equal("POST channels/{channel_id}/messages", route.ToString());
    }

    [Fact]
    public void Values_are_escaped_and_words_of_the_template_are_not()
    {
        var route = RestRoute.Get("webhooks/{application_id}/{interaction_token}/messages/@original", "1", "a/b?c#d é");

        Assert.Equal("webhooks/1/a%2Fb%3Fc%23d%20%C3%A9/messages/@original", route.Path);
    }

    [Theory]
    [InlineData("channels/{channel_id}/messages/{message_id}", "1")]
    [InlineData("guilds/{guild_id}/members/{user_id}", "1")]
    [InlineData("webhooks/{webhook_id}/{webhook_token}", "1/2")]
    [InlineData("webhooks/{application_id}/{interaction_token}", "1/2")]
    [InlineData("interactions/{interaction_id}/{interaction_token}/callback", "1/2")]
    [InlineData("applications/{application_id}/guilds/{guild_id}/commands", "")]
    public void Channel_server_and_webhook_are_counted_apart(string template, string major) =>
        Assert.Equal(major, RestRoute.Get(template, "1", "2").Major);

    [Fact]
    public void A_route_without_places_is_counted_as_one() => Assert.Equal("", RestRoute.Get("users/@me").Major);

    [Theory]
    [InlineData("interactions/{interaction_id}/{interaction_token}/callback", true, true, false)]
    [InlineData("webhooks/{application_id}/{interaction_token}", true, false, false)]
    [InlineData("webhooks/{application_id}/{interaction_token}/messages/@original", true, false, false)]
    [InlineData("webhooks/{webhook_id}/{webhook_token}", false, false, false)]
    [InlineData("channels/{channel_id}/messages/{message_id}", false, false, true)]
    public void It_knows_whether_it_is_an_interactions(
        string template,
        bool isInteraction,
        bool isCallback,
        bool isBots
    )
    {
        var route = RestRoute.Post(template, "1", "2");

        Assert.Equal((isInteraction, isCallback, isBots), (route.IsInteraction, route.IsCallback, route.UsesBotToken));
    }

    [Fact]
    public void Everything_but_POST_may_be_done_twice()
    {
        Assert.True(RestRoute.Get("users/@me").IsIdempotent);
        Assert.True(RestRoute.Put("users/@me").IsIdempotent);
        Assert.True(RestRoute.Patch("users/@me").IsIdempotent);
        Assert.True(RestRoute.Delete("users/@me").IsIdempotent);
        Assert.False(RestRoute.Post("users/@me").IsIdempotent);
    }

    [Fact]
    public void A_query_is_escaped_repeated_and_left_out_where_there_is_no_value()
    {
        var route = RestRoute
            .Get("guilds/{guild_id}", "1")
            .Query("with_counts", true)
            .Query("limit", 50)
            .Query("before", (Snowflake?)null)
            .Query("name", (string?)null)
            .Query("ids", "a&b")
            .Query("ids", new Snowflake(7));

        Assert.Equal("guilds/1?with_counts=true&limit=50&ids=a%26b&ids=7", route.Path);
        Assert.Equal("GET guilds/{guild_id}", route.Key);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_value_that_would_lead_to_another_route_is_refused(string value) =>
        Assert.Throws<ArgumentException>(() => RestRoute.Get("channels/{channel_id}", value));

    [Fact]
    public void It_needs_as_many_values_as_places()
    {
        var refusal = Assert.Throws<ArgumentException>(() => RestRoute.Get("channels/{channel_id}", "1", "2"));

        Assert.Contains("needs 1 values; got 2", refusal.Message);
    }

    [Fact]
    public void Its_secrets_are_taken_out_of_a_text_also_where_they_are_escaped()
    {
        var route = RestRoute.Post("webhooks/{application_id}/{interaction_token}", "1", "t/k");

        Assert.Equal("[hidden] and [hidden] of 1", route.Redact("t/k and t%2Fk of 1"));
    }

    [Fact]
    public void No_argument_shows_its_value() => Assert.DoesNotContain("secret", ((RouteArgument)"secret").ToString());
}
