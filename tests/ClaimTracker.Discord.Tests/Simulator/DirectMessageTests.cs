namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class DirectMessageTests
{
    [Fact]
    public async Task A_direct_conversation_is_opened_once()
    {
        await using var scene = await Scene.SetAsync();
        var body = new { recipient_id = $"{scene.Ann.Id}" };

        var first = await scene.Rest.PostAsync("users/@me/channels", body);
        var second = await scene.Rest.PostAsync("users/@me/channels", body);
        await scene.Rest.PostAsync($"channels/{first.Json!["id"]}/messages", new { content = "psst" });

        Assert.Equal(1, first.Json["type"]!.GetValue<int>());
        Assert.Equal($"{first.Json["id"]}", $"{second.Json!["id"]}");
        Assert.Equal("psst", scene.Ann.InDirect().Newest.Text);
    }

    [Fact]
    public async Task Somebody_who_takes_no_direct_messages_gets_none()
    {
        await using var scene = await Scene.SetAsync();
        scene.Ann.User.AcceptsDirectMessages = false;
        var opened = await scene.Rest.PostAsync("users/@me/channels", new { recipient_id = $"{scene.Ann.Id}" });

        var sent = await scene.Rest.PostAsync($"channels/{opened.Json!["id"]}/messages", new { content = "psst" });

        Assert.Equal((200, 403, 50007), (opened.Status, sent.Status, sent.Code));
    }

    [Fact]
    public async Task Somebody_in_no_common_server_gets_none_and_nobody_is_no_recipient()
    {
        await using var scene = await Scene.SetAsync();
        var stranger = scene.Discord.AddUser("stranger");
        var opened = await scene.Rest.PostAsync("users/@me/channels", new { recipient_id = $"{stranger.Id}" });

        var sent = await scene.Rest.PostAsync($"channels/{opened.Json!["id"]}/messages", new { content = "psst" });
        var nobody = await scene.Rest.PostAsync("users/@me/channels", new { recipient_id = "1" });

        Assert.Equal(50278, sent.Code);
        Assert.Equal(50033, nobody.Code);
    }

    [Fact]
    public async Task A_command_in_a_direct_conversation_carries_a_user_and_no_member()
    {
        await using var scene = await Scene.SetAsync();
        await scene.Rest.RegisterAsync(new { name = "ping", description = "d" });
        using var socket = await scene.SocketAsync();

        var asking = scene.Ann.InDirect().Slash("/ping", Scene.Token);
        var interaction = await socket.InteractionAsync();
        await scene.Rest.AnswerAsync(interaction, new { type = 4, data = new { content = "pong" } });

        Assert.Equal("pong", (await asking).Text);
        Assert.Equal($"{scene.Ann.Id}", $"{interaction["user"]!["id"]}");
        Assert.Null(interaction["member"]);
        Assert.Null(interaction["guild_id"]);
        Assert.Equal(1, interaction["context"]!.GetValue<int>());
    }
}
