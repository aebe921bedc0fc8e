using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.Faults;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Headers_count_down_and_start_again()
    {
        await using var scene = await Scene.SetAsync(Enforce);

        var first = await scene.PostAsync(new { content = "1" });
        scene.Time.Advance(TimeSpan.FromSeconds(2));
        var second = await scene.PostAsync(new { content = "2" });
        scene.Time.Advance(TimeSpan.FromSeconds(3));
        var fresh = await scene.PostAsync(new { content = "3" });

        Assert.Equal(
            ("5", "4", "5.000"),
            (
                first.Header("X-RateLimit-Limit"),
                first.Header("X-RateLimit-Remaining"),
                first.Header("X-RateLimit-Reset-After")
            )
        );
        Assert.Equal(
            ("3", "3.000"),
            (second.Header("X-RateLimit-Remaining"), second.Header("X-RateLimit-Reset-After"))
        );
        Assert.Equal("4", fresh.Header("X-RateLimit-Remaining"));
        Assert.Equal(first.Header("X-RateLimit-Reset"), second.Header("X-RateLimit-Reset"));
        Assert.Equal("1772442005.000", first.Header("X-RateLimit-Reset"));
    }

    [Fact]
    public async Task A_call_too_many_is_refused_and_says_how_long()
    {
        await using var scene = await Scene.SetAsync(Enforce);
        for (var n = 0; n < 5; n++)
        {
            await scene.PostAsync(new { content = $"{n}" });
        }

        scene.Time.Advance(TimeSpan.FromSeconds(1.5));
        var refused = await scene.PostAsync(new { content = "6" });
        var elsewhere = await scene.Rest.PostAsync(
            $"channels/{scene.Server.AddTextChannel("other").Id}/messages",
            new { content = "1" }
        );
        scene.Time.Advance(TimeSpan.FromSeconds(3.5));
        var again = await scene.PostAsync(new { content = "6" });

        Assert.Equal(429, refused.Status);
        Assert.Equal(3.5, refused.Json!["retry_after"]!.GetValue<double>());
        Assert.False(refused.Json["global"]!.GetValue<bool>());
        Assert.Equal(
            ("4", "user", "0"),
            (
                refused.Header("Retry-After"),
                refused.Header("X-RateLimit-Scope"),
                refused.Header("X-RateLimit-Remaining")
            )
        );
        Assert.Equal((200, 200), (elsewhere.Status, again.Status));
        Assert.Equal(refused.Header("X-RateLimit-Bucket"), elsewhere.Header("X-RateLimit-Bucket"));
        Assert.Equal((1, 6), (scene.Discord.Calls.TooMany, scene.Discord.Calls.MostInOneWindow("message-create")));
    }

    [Fact]
    public async Task The_fifty_first_call_of_a_second_is_refused_globally_but_not_an_interactions()
    {
        await using var scene = await Scene.SetAsync(settings =>
        {
            Enforce(settings);
            settings.RateLimits.Otherwise = null;
        });
        for (var n = 0; n < 50; n++)
        {
            Assert.Equal(200, (await scene.Rest.GetAsync("users/@me")).Status);
        }

        var refused = await scene.Rest.GetAsync("users/@me");
        var interaction = await scene.Rest.PostAsync("interactions/1/x/callback", new { type = 1 });

        Assert.Equal(("global", "true"), (refused.Header("X-RateLimit-Scope"), refused.Header("X-RateLimit-Global")));
        Assert.True(refused.Json!["global"]!.GetValue<bool>());
        Assert.Null(refused.Header("X-RateLimit-Bucket"));
        Assert.Equal(404, interaction.Status);
        Assert.Equal(1, scene.Discord.Calls.TooManyOf(LimitScope.Global));
    }

    [Fact]
    public async Task Interaction_tokens_count_apart()
    {
        await using var scene = await Scene.SetAsync(Enforce);
        var app = scene.Discord.ApplicationId;
        for (var n = 0; n < 5; n++)
        {
            await scene.Rest.PostAsync($"webhooks/{app}/one", new { content = "a" });
        }

        var refused = await scene.Rest.PostAsync($"webhooks/{app}/one", new { content = "a" });
        var other = await scene.Rest.PostAsync($"webhooks/{app}/two", new { content = "a" });

        Assert.Equal((429, 401), (refused.Status, other.Status));
    }

    [Fact]
    public async Task A_route_without_a_limit_has_no_headers()
    {
        await using var scene = await Scene.SetAsync(settings => settings.RateLimits.Buckets["self"] = null);

        var answer = await scene.Rest.GetAsync("users/@me");

        Assert.Null(answer.Header("X-RateLimit-Limit"));
        Assert.NotNull(answer.Header("Via"));
    }

    [Fact]
    public async Task Too_many_refusals_shut_the_door_with_a_page()
    {
        await using var scene = await Scene.SetAsync(settings => settings.RateLimits.InvalidCallsUntilBan = 3);
        scene.Discord.Faults.Add(Fault.TooMany(LimitScope.Shared, TimeSpan.FromSeconds(1)));
        await scene.Rest.GetAsync("users/@me");
        Assert.Equal(0, scene.Discord.InvalidCalls);
        for (var n = 0; n < 3; n++)
        {
            await scene.Rest.PostAsync($"webhooks/{scene.Discord.ApplicationId}/none", new { content = "a" });
        }

        var shut = await scene.Rest.GetAsync("users/@me");
        scene.Time.Advance(TimeSpan.FromHours(1));
        var open = await scene.Rest.GetAsync("users/@me");

        Assert.Equal((429, "3600"), (shut.Status, shut.Header("Retry-After")));
        Assert.Contains("1015", shut.Text, StringComparison.Ordinal);
        Assert.Null(shut.Header("Via"));
        Assert.Equal(200, open.Status);
    }

    private static void Enforce(SimulatorSettings settings) => settings.RateLimits.Enforce = true;
}
