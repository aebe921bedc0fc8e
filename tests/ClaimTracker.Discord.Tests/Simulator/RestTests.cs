using System.Text;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class RestTests
{
    [Fact]
    public async Task Only_the_token_opens_the_bots_routes()
    {
        await using var scene = await Scene.SetAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "users/@me");
        request.Headers.TryAddWithoutValidation("Authorization", "Bot wrong");

        var wrong = await scene.Rest.SendAsync(request);
        var right = await scene.Rest.GetAsync("users/@me");

        Assert.Equal((401, 0), (wrong.Status, wrong.Code));
        Assert.Equal($"{scene.Discord.ApplicationId}", $"{right.Json!["id"]}");
        Assert.Equal(1, scene.Discord.InvalidCalls);
    }

    [Fact]
    public async Task An_odd_user_agent_is_blocked()
    {
        await using var scene = await Scene.SetAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "gateway");
        request.Headers.TryAddWithoutValidation("User-Agent", "curl/8");

        var answer = await scene.Rest.SendAsync(request);

        Assert.Equal((403, 40333), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("GET", "nonsense", 404, 0)]
    [InlineData("PUT", "users/@me", 405, 0)]
    [InlineData("GET", "channels/1", 404, 10003)]
    [InlineData("GET", "guilds/1", 404, 10004)]
    [InlineData("GET", "users/1", 404, 10013)]
    [InlineData("GET", "channels/nonsense", 400, 50035)]
    [InlineData("POST", "interactions/1/x/callback", 404, 10062)]
    [InlineData("GET", "../v9/users/@me", 400, 50041)]
    public async Task What_is_not_there_is_refused_with_its_code(string method, string path, int status, int code)
    {
        await using var scene = await Scene.SetAsync();

        var answer = await scene.Rest.SendAsync(new HttpMethod(method), path, content: null);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Members_and_messages_that_are_not_there_are_refused_with_their_codes()
    {
        await using var scene = await Scene.SetAsync();
        var stranger = scene.Discord.AddUser("stranger");

        var member = await scene.Rest.GetAsync($"guilds/{scene.Server.Id}/members/{stranger.Id}");
        var known = await scene.Rest.GetAsync($"guilds/{scene.Server.Id}/members/{scene.Ann.Id}");
        var message = await scene.Rest.GetAsync($"channels/{scene.Checks.Id}/messages/1");

        Assert.Equal(10007, member.Code);
        Assert.Equal("ann", $"{known.Json!["user"]!["username"]}");
        Assert.Equal(10008, message.Code);
    }

    [Theory]
    [InlineData("application/json", "{\"content\":", 50109)]
    [InlineData("application/json", "{\"content\":\"a\",\"content\":\"b\"}", 50109)]
    [InlineData("application/json", "[]", 50035)]
    [InlineData("text/plain", "{}", 50035)]
    public async Task A_body_must_be_json_and_say_so(string type, string body, int code)
    {
        await using var scene = await Scene.SetAsync();

        var answer = await scene.Rest.SendAsync(
            HttpMethod.Post,
            $"channels/{scene.Checks.Id}/messages",
            new StringContent(body, Encoding.UTF8, type)
        );

        Assert.Equal((400, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_server_has_counts_when_asked_for()
    {
        await using var scene = await Scene.SetAsync();

        var without = await scene.Rest.GetAsync($"guilds/{scene.Server.Id}");
        var with = await scene.Rest.GetAsync($"guilds/{scene.Server.Id}?with_counts=true");

        Assert.Null(without.Json!["approximate_member_count"]);
        Assert.Equal(3, with.Json!["approximate_member_count"]!.GetValue<int>());
    }

    [Fact]
    public async Task Each_exchange_is_told()
    {
        await using var scene = await Scene.SetAsync();
        var seen = new List<ClaimTracker.Discord.Simulator.Rest.RestExchange>();
        scene.Discord.Exchanges += seen.Add;

        await scene.PostAsync(new { content = "hello" });
        await scene.Rest.GetAsync("guilds/1?with_counts=true");

        Assert.Equal($"/channels/{scene.Checks.Id}/messages", seen[0].Path);
        Assert.Equal("hello", $"{seen[0].Request!["content"]}");
        Assert.Equal("hello", $"{seen[0].Response!["content"]}");
        Assert.Equal((404, "with_counts=true"), (seen[1].Status, seen[1].Query));
    }

    [Fact]
    public async Task Typing_is_noticed()
    {
        await using var scene = await Scene.SetAsync();
        var typed = 0;
        scene.Discord.World.Changed += change =>
            typed += change.Kind is ClaimTracker.Discord.Simulator.State.ChangeKind.Typing ? 1 : 0;

        var answer = await scene.Rest.PostAsync($"channels/{scene.Checks.Id}/typing", body: null);

        Assert.Equal((204, 1), (answer.Status, typed));
    }
}
