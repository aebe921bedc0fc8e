using System.Net;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Rest.Limits;

namespace ClaimTracker.Discord.Tests.Rest.Limits;

/// <summary>What stops calls before they are sent.</summary>
public sealed class StandingTests
{
    private static readonly RestRoute FollowUp = RestRoute.Post(
        "webhooks/{application_id}/{interaction_token}",
        "1",
        "secret"
    );
    private static readonly RestRoute Webhook = RestRoute.Post("webhooks/{webhook_id}/{webhook_token}", "2", "hush");
    private static readonly RestRoute Me = RestRoute.Get("users/@me");

    [Theory]
    [InlineData("""{"code":0,"message":"401: Unauthorized"}""")]
    [InlineData("""{"code":50014,"message":"Invalid authentication token provided"}""")]
    public void A_refused_token_stops_every_call_with_it_and_says_which_setting_is_wrong(string body) =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Refused(HttpStatusCode.Unauthorized, body));
            using var harness = new Harness(time, wire);
            await harness.SendAsync(Me);

            var refusal = await Assert.ThrowsAsync<DiscordRefusedException>(() => harness.SendAsync(Harness.Messages));

            Assert.True(refusal.IsTokenRefused);
            Assert.Contains("Discord:Token", refusal.Message);
            Assert.Single(wire.Calls);
            await harness.SendAsync(FollowUp);
            Assert.Equal(2, wire.Calls.Count);
        });

    [Fact]
    public void Calls_that_wait_when_the_token_is_refused_are_not_sent() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                async (_, _) =>
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(10), time);
                    return Answer.Refused(HttpStatusCode.Unauthorized, """{"code":0}""");
                }
            );
            using var harness = new Harness(time, wire);
            var first = harness.SendAsync(Me);
            var waiting = Enumerable.Range(0, 20).Select(_ => harness.SendAsync(Me)).ToArray();

            await first;

            foreach (var call in waiting)
            {
                await Assert.ThrowsAsync<DiscordRefusedException>(() => call);
            }

            Assert.Single(wire.Calls);
        });

    [Fact]
    public void A_pointless_call_is_told_at_once_and_not_after_a_pause() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Ok());
            using var harness = new Harness(time, wire);
            harness.Gate.Pause(TimeSpan.FromSeconds(60));
            harness.Standing.Note(Me, HttpStatusCode.Unauthorized, DiscordErrorCode.InvalidBotToken);

            await Assert.ThrowsAsync<DiscordRefusedException>(() => harness.SendAsync(Me));

            Assert.Equal(TimeSpan.Zero, harness.Clock.Now);
        });

    [Theory]
    [InlineData("""{"code":50027,"message":"Invalid Webhook Token"}""")]
    [InlineData("<html>401</html>")]
    public void A_401_about_something_else_leaves_the_bot_running(string body) =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) => n == 1 ? Answer.Refused(HttpStatusCode.Unauthorized, body) : Answer.Ok()
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(Me);

            await harness.SendAsync(Me);

            Assert.False(harness.Standing.IsTokenRefused);
        });

    [Fact]
    public void An_interaction_whose_time_is_over_is_not_called_again() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, _) => Answer.Refused(HttpStatusCode.Unauthorized, """{"code":50027}""")
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(FollowUp);

            var refusal = await Assert.ThrowsAsync<DiscordRefusedException>(() => harness.SendAsync(FollowUp));

            Assert.True(refusal.IsInteractionExpired);
            Assert.False(refusal.IsTokenRefused);
            Assert.False(harness.Standing.IsTokenRefused);
            Assert.DoesNotContain("secret", refusal.ToString());
            Assert.Single(wire.Calls);
        });

    [Fact]
    public void A_webhook_that_is_gone_is_not_called_again_and_others_are() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) => n == 1 ? Answer.Refused(HttpStatusCode.NotFound, """{"code":10015}""") : Answer.Ok()
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(Webhook);

            var refusal = await Assert.ThrowsAsync<DiscordRefusedException>(() => harness.SendAsync(Webhook));

            Assert.Equal(DiscordErrorCode.UnknownWebhook, refusal.Code);
            await harness.SendAsync(RestRoute.Post("webhooks/{webhook_id}/{webhook_token}", "2", "other"));
            Assert.Equal(2, wire.Calls.Count);
        });

    [Fact]
    public void An_interaction_that_is_not_acknowledged_yet_may_be_called_again() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(
                time,
                (_, n) => n == 1 ? Answer.Refused(HttpStatusCode.NotFound, """{"code":10015}""") : Answer.Ok()
            );
            using var harness = new Harness(time, wire);
            await harness.SendAsync(FollowUp);

            Assert.Equal(HttpStatusCode.OK, (await harness.SendAsync(FollowUp)).StatusCode);
        });

    [Fact]
    public void A_missing_message_says_nothing_about_its_webhook() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Refused(HttpStatusCode.NotFound, """{"code":10008}"""));
            using var harness = new Harness(time, wire);

            await harness.SendAsync(Webhook);
            await harness.SendAsync(Webhook);

            Assert.Equal(2, wire.Calls.Count);
        });

    [Fact]
    public void The_memory_of_dead_webhooks_is_bounded()
    {
        var dead = new DeadWebhooks();
        for (var i = 0; i <= DeadWebhooks.Most; i++)
        {
            dead.Note(Numbered(i), HttpStatusCode.NotFound, DiscordErrorCode.UnknownWebhook);
        }

        Assert.Null(dead.Find(Numbered(0)));
        Assert.Equal(HttpStatusCode.NotFound, dead.Find(Numbered(1)));
    }

    [Fact]
    public void Too_many_invalid_calls_stop_all_but_interactions_until_they_are_ten_minutes_old() =>
        VirtualTime.Run(async time =>
        {
            var wire = new ScriptedWire(time, (_, _) => Answer.Refused(HttpStatusCode.Forbidden, """{"code":50013}"""));
            using var harness = new Harness(time, wire);
            for (var i = 0; i < InvalidCalls.TooMany; i++)
            {
                await harness.SendAsync(Me);
            }

            var refusal = await Assert.ThrowsAsync<DiscordRateLimitedException>(() => harness.SendAsync(Me));

            Assert.InRange(refusal.RetryAfter, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10.2));
            await harness.SendAsync(FollowUp);
            await Task.Delay(refusal.RetryAfter - TimeSpan.FromSeconds(1), time);
            await Assert.ThrowsAsync<DiscordRateLimitedException>(() => harness.SendAsync(Me));
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            await harness.SendAsync(Me);
        });

    private static RestRoute Numbered(int number) =>
        RestRoute.Post("webhooks/{webhook_id}/{webhook_token}", number, "hush");
}
