using ClaimTracker.Discord.Simulator.Faults;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class FaultTests
{
    [Fact]
    public async Task A_server_error_comes_as_often_as_asked_for_and_only_where()
    {
        await using var scene = await Scene.SetAsync();
        scene.Discord.Faults.Add(Fault.Status(502).On("POST", "/messages").Times(2).After(1));

        var get = await scene.Rest.GetAsync($"channels/{scene.Checks.Id}/messages");
        var posts = new List<int>();
        for (var n = 0; n < 4; n++)
        {
            posts.Add((await scene.PostAsync(new { content = "a" })).Status);
        }

        Assert.Equal(200, get.Status);
        Assert.Equal([200, 502, 502, 200], posts);
        Assert.Equal((2, 0), (scene.Discord.Faults.Happened, scene.Discord.Faults.Waiting));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_broken_connection_hides_whether_the_call_was_carried_out(bool after, int messages)
    {
        await using var scene = await Scene.SetAsync();
        scene.Discord.Faults.Add(after ? Fault.DropAnswer() : Fault.Drop());

        await Assert.ThrowsAsync<HttpRequestException>(() => scene.PostAsync(new { content = "a" }));

        Assert.Equal(messages, scene.Checks.Messages.Count);
    }

    [Fact]
    public async Task A_call_can_wait()
    {
        await using var scene = await Scene.SetAsync();
        scene.Discord.Faults.Add(Fault.Delay(TimeSpan.FromSeconds(30)));

        var calling = scene.PostAsync(new { content = "a" });
        await scene.Discord.World.UntilAsync(() => scene.Discord.Faults.Happened == 1, Scene.Token);
        Assert.Empty(scene.Checks.Messages);
        scene.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(200, (await calling).Status);
    }

    [Theory]
    [InlineData(LimitScope.User, "user", false)]
    [InlineData(LimitScope.Shared, "shared", false)]
    [InlineData(LimitScope.Global, "global", true)]
    public async Task A_limit_can_be_met_at_any_time(LimitScope scope, string header, bool isGlobal)
    {
        await using var scene = await Scene.SetAsync();
        scene.Discord.Faults.Add(Fault.TooMany(scope, TimeSpan.FromMilliseconds(1500)));

        var answer = await scene.PostAsync(new { content = "a" });

        Assert.Equal(
            (429, header, "2"),
            (answer.Status, answer.Header("X-RateLimit-Scope"), answer.Header("Retry-After"))
        );
        Assert.Equal(
            (1.5, isGlobal),
            (answer.Json!["retry_after"]!.GetValue<double>(), answer.Json["global"]!.GetValue<bool>())
        );
        Assert.Equal(isGlobal ? "true" : null, answer.Header("X-RateLimit-Global"));
        Assert.Equal(isGlobal, answer.Header("X-RateLimit-Remaining") is null);
        Assert.Equal(1, scene.Discord.Calls.TooManyOf(scope));
    }

    [Fact]
    public async Task A_page_for_people_and_broken_json_can_come()
    {
        await using var scene = await Scene.SetAsync();
        scene.Discord.Faults.Add(Fault.Html(429, TimeSpan.FromSeconds(7)));
        scene.Discord.Faults.Add(Fault.BrokenJson());
        scene.Discord.Faults.Add(Fault.Refuse(403, 240000, "Message blocked by harmful links filter"));

        var page = await scene.PostAsync(new { content = "a" });
        var broken = await scene.PostAsync(new { content = "a" });
        var refusal = await scene.PostAsync(new { content = "a" });

        Assert.StartsWith("<html>", page.Text, StringComparison.Ordinal);
        Assert.Equal(("7", null), (page.Header("Retry-After"), page.Header("Via")));
        Assert.Equal((200, null), (broken.Status, broken.Json));
        Assert.Equal((403, 240000), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task Chance_is_the_same_each_time()
    {
        async Task<string> Run()
        {
            await using var scene = await Scene.SetAsync(settings => settings.Seed = 7);
            scene.Discord.Faults.Add(Fault.Status(503).WithChance(0.5).Always());
            var answers = new List<int>();
            for (var n = 0; n < 20; n++)
            {
                answers.Add((await scene.Rest.GetAsync("users/@me")).Status);
            }

            return string.Join(',', answers);
        }

        var first = await Run();

        Assert.Equal(first, await Run());
        Assert.Contains("503", first, StringComparison.Ordinal);
        Assert.Contains("200", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discords_clock_can_be_wrong()
    {
        await using var scene = await Scene.SetAsync();
        scene.Discord.Faults.ClockSkew = TimeSpan.FromMinutes(-3);

        var answer = await scene.PostAsync(new { content = "a" });

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 8, 57, 0, TimeSpan.Zero), answer.Headers.Date);
        Assert.Equal(
            new DateTimeOffset(2026, 3, 2, 8, 57, 0, TimeSpan.Zero),
            new Snowflake(ulong.Parse($"{answer.Json!["id"]}")).CreatedAt
        );
        Assert.Equal("2026-03-02T08:57:00.000000+00:00", $"{answer.Json["timestamp"]}");
    }
}
