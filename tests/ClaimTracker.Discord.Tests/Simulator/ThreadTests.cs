using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class ThreadTests
{
    [Fact]
    public async Task A_thread_on_a_message_has_its_id_and_there_is_only_one()
    {
        await using var scene = await Scene.SetAsync();
        var said = scene.Seat.Say("hello");
        var path = $"channels/{scene.Checks.Id}/messages/{said.Id}/threads";

        var first = await scene.Rest.PostAsync(path, new { name = "C-3", auto_archive_duration = 1440 });
        var second = await scene.Rest.PostAsync(path, new { name = "C-3" });

        Assert.Equal(201, first.Status);
        Assert.Equal($"{said.Id}", $"{first.Json!["id"]}");
        Assert.Equal(160004, second.Code);
        Assert.Equal("C-3", said.Thread!.Name);
    }

    [Theory]
    [InlineData("""{"name":""}""", "name", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"name":"a","auto_archive_duration":61}""", "auto_archive_duration", "BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"a","rate_limit_per_user":21601}""", "rate_limit_per_user", "NUMBER_TYPE_MAX")]
    public async Task A_thread_beyond_a_limit_is_refused(string body, string path, string code)
    {
        await using var scene = await Scene.SetAsync();

        var answer = await scene.Rest.SendAsync(
            HttpMethod.Post,
            $"channels/{scene.Checks.Id}/threads",
            new StringContent(body, System.Text.Encoding.UTF8, "application/json")
        );

        Assert.Equal(code, answer.ErrorAt(path));
    }

    [Fact]
    public async Task A_thread_alone_is_private_unless_it_says_otherwise()
    {
        await using var scene = await Scene.SetAsync();
        scene.Checks.Allow(scene.Discord.World.App.Bot, Permissions.CreatePrivateThreads);

        var silent = await scene.Rest.PostAsync($"channels/{scene.Checks.Id}/threads", new { name = "t" });
        var open = await scene.Rest.PostAsync($"channels/{scene.Checks.Id}/threads", new { name = "t", type = 11 });

        Assert.Equal(12, silent.Json!["type"]!.GetValue<int>());
        Assert.Equal(11, open.Json!["type"]!.GetValue<int>());
        Assert.Equal($"{scene.Checks.Id}", $"{open.Json["parent_id"]}");
    }

    [Fact]
    public async Task A_message_wakes_an_archived_thread_but_not_a_locked_one()
    {
        await using var scene = await Scene.SetAsync();
        var made = await scene.Rest.PostAsync($"channels/{scene.Checks.Id}/threads", new { name = "t", type = 11 });
        var path = $"channels/{made.Json!["id"]}/messages";
        var thread = scene.Server.Channels.Single(channel => channel.IsThread);
        var first = await scene.Rest.PostAsync(path, new { content = "a" });

        thread.Thread!.IsArchived = true;
        var edit = await scene.Rest.PatchAsync($"{path}/{first.Json!["id"]}", new { content = "b" });
        var woken = await scene.Rest.PostAsync(path, new { content = "c" });
        thread.Thread.IsLocked = true;
        var locked = await scene.Rest.PostAsync(path, new { content = "d" });

        Assert.Equal(50083, edit.Code);
        Assert.Equal(200, woken.Status);
        Assert.False(thread.Thread.IsArchived);
        Assert.Equal(160005, locked.Code);
    }

    [Fact]
    public async Task Sending_in_threads_is_a_permission_of_its_own()
    {
        await using var scene = await Scene.SetAsync();
        var made = await scene.Rest.PostAsync($"channels/{scene.Checks.Id}/threads", new { name = "t", type = 11 });
        scene.Checks.Deny(scene.Discord.World.App.Bot, Permissions.SendMessagesInThreads);

        var inThread = await scene.Rest.PostAsync($"channels/{made.Json!["id"]}/messages", new { content = "a" });
        var inChannel = await scene.PostAsync(new { content = "a" });

        Assert.Equal(50013, inThread.Code);
        Assert.Equal(200, inChannel.Status);
    }

    [Fact]
    public async Task A_forum_takes_posts_and_no_messages()
    {
        await using var scene = await Scene.SetAsync();
        var forum = scene.Server.AddForum("cases", "open", "closed");
        var path = $"channels/{forum.Id}/threads";

        var message = await scene.Rest.PostAsync($"channels/{forum.Id}/messages", new { content = "a" });
        var empty = await scene.Rest.PostAsync(path, new { name = "Case" });
        var wrongTag = await scene.Rest.PostAsync(
            path,
            new
            {
                name = "Case",
                message = new { content = "a" },
                applied_tags = new[] { "1" },
            }
        );
        var tooLong = await scene.Rest.PostAsync(
            path,
            new { name = "Case", message = new { content = new string('a', 2001) } }
        );
        var post = await scene.Rest.PostAsync(
            path,
            new
            {
                name = "Case",
                message = new { content = "a" },
                applied_tags = new[] { $"{forum.Tags[0].Id}" },
            }
        );

        Assert.Equal(40058, message.Code);
        Assert.Equal("BASE_TYPE_REQUIRED", empty.ErrorAt("message"));
        Assert.Equal("FORUM_TAG_UNKNOWN", wrongTag.ErrorAt("applied_tags.0"));
        Assert.Equal("BASE_TYPE_MAX_LENGTH", tooLong.ErrorAt("message.content"));
        Assert.Equal(201, post.Status);
        Assert.Equal($"{post.Json!["id"]}", $"{post.Json["message"]!["id"]}");
        Assert.Single(scene.Server.Channels, channel => channel.IsThread);
    }
}
