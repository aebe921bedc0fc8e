using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class MessageTests
{
    [Fact]
    public async Task The_same_nonce_posts_once_within_its_time()
    {
        await using var scene = await Scene.SetAsync();
        var body = new
        {
            content = "digest",
            nonce = "week-9",
            enforce_nonce = true,
        };

        var first = await scene.PostAsync(body);
        var second = await scene.PostAsync(body);
        var other = await scene.PostAsync(new { content = "other", nonce = "week-9" });
        scene.Time.Advance(TimeSpan.FromMinutes(5));
        var later = await scene.PostAsync(body);

        Assert.Equal($"{first.Json!["id"]}", $"{second.Json!["id"]}");
        Assert.Equal("week-9", $"{second.Json["nonce"]}");
        Assert.NotEqual($"{first.Json["id"]}", $"{other.Json!["id"]}");
        Assert.NotEqual($"{first.Json["id"]}", $"{later.Json!["id"]}");
        Assert.Equal(3, scene.Checks.Messages.Count);
    }

    [Fact]
    public async Task A_nonce_whose_message_was_deleted_answers_unknown_message()
    {
        await using var scene = await Scene.SetAsync();
        var body = new
        {
            content = "digest",
            nonce = "week-9",
            enforce_nonce = true,
        };
        var first = await scene.PostAsync(body);
        await scene.Rest.DeleteAsync($"channels/{scene.Checks.Id}/messages/{first.Json!["id"]}");

        Assert.Equal(10008, (await scene.PostAsync(body)).Code);
    }

    [Fact]
    public async Task Others_messages_come_without_content_and_own_ones_with_it()
    {
        await using var scene = await Scene.SetAsync();
        scene.Seat.Say("secret");
        scene.Seat.Say($"<@{scene.Discord.ApplicationId}> look");
        await scene.PostAsync(new { content = "own" });

        var list = await scene.Rest.GetAsync($"channels/{scene.Checks.Id}/messages");
        var contents = list.Json!.AsArray().Select(message => $"{message!["content"]}").ToList();

        Assert.Equal("own", contents[0]);
        Assert.EndsWith("look", contents[1], StringComparison.Ordinal);
        Assert.Equal("", contents[2]);
    }

    [Theory]
    [InlineData("before", 3, "2,1")]
    [InlineData("after", 3, "5,4")]
    [InlineData("around", 3, "4,3,2")]
    public async Task A_list_is_counted_from_a_message_newest_first(string from, int position, string expected)
    {
        await using var scene = await Scene.SetAsync();
        for (var n = 1; n <= 5; n++)
        {
            await scene.PostAsync(new { content = $"{n}" });
        }

        var id = scene.Checks.Messages[position - 1].Id;
        var limit = from is "around" ? 3 : 2;
        var list = await scene.Rest.GetAsync($"channels/{scene.Checks.Id}/messages?{from}={id}&limit={limit}");

        Assert.Equal(expected, string.Join(',', list.Json!.AsArray().Select(message => $"{message!["content"]}")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_list_has_one_to_a_hundred_messages(int limit)
    {
        await using var scene = await Scene.SetAsync();

        var list = await scene.Rest.GetAsync($"channels/{scene.Checks.Id}/messages?limit={limit}");

        Assert.Equal(50035, list.Code);
    }

    [Fact]
    public async Task A_message_is_edited_and_deleted_by_its_author_only()
    {
        await using var scene = await Scene.SetAsync();
        var own = await scene.PostAsync(new { content = "own" });
        var anns = scene.Seat.Say("ann's");
        string Path(object id) => $"channels/{scene.Checks.Id}/messages/{id}";

        var edit = await scene.Rest.PatchAsync(Path(own.Json!["id"]!), new { content = "edited" });
        var emptied = await scene.Rest.PatchAsync(Path(own.Json["id"]!), new { content = "" });
        var foreign = await scene.Rest.PatchAsync(Path(anns.Id), new { content = "mine now" });
        var foreignDelete = await scene.Rest.DeleteAsync(Path(anns.Id));
        var delete = await scene.Rest.DeleteAsync(Path(own.Json["id"]!));

        Assert.Equal("edited", $"{edit.Json!["content"]}");
        Assert.NotNull(edit.Json["edited_timestamp"]);
        Assert.Equal(50006, emptied.Code);
        Assert.Equal(50005, foreign.Code);
        Assert.Equal(50013, foreignDelete.Code);
        Assert.Equal(204, delete.Status);
        Assert.Single(scene.Checks.Messages);
    }

    [Fact]
    public async Task A_text_rings_for_everybody_it_names_unless_the_bot_says_otherwise()
    {
        await using var scene = await Scene.SetAsync();
        var team = scene.Server.AddRole("Team");
        team.IsMentionable = true;
        var text = $"<@{scene.Ann.Id}> <@&{team.Id}> @everyone";

        await scene.PostAsync(new { content = text });
        await scene.PostAsync(new { content = text, allowed_mentions = new { parse = Array.Empty<string>() } });
        await scene.PostAsync(
            new
            {
                content = text,
                allowed_mentions = new { parse = new[] { "roles" }, users = new[] { $"{scene.Ann.Id}" } },
            }
        );

        var pings = scene.Checks.Messages.Select(message => message.Pings).ToList();
        Assert.Equal((1, 1, false), (pings[0].Users.Count, pings[0].Roles.Count, pings[0].Everyone));
        Assert.Equal((0, 0), (pings[1].Users.Count, pings[1].Roles.Count));
        Assert.Equal((1, 1), (pings[2].Users.Count, pings[2].Roles.Count));
    }

    [Fact]
    public async Task Everyone_rings_only_when_the_bot_may()
    {
        await using var scene = await Scene.SetAsync();
        scene.Checks.Allow(scene.Discord.World.App.Bot, Permissions.MentionEveryone);

        await scene.PostAsync(new { content = "@everyone" });

        Assert.True(scene.Checks.Messages.Single().Pings.Everyone);
    }

    [Fact]
    public async Task A_reply_names_its_message_and_may_survive_its_deletion()
    {
        await using var scene = await Scene.SetAsync();
        var said = scene.Seat.Say("hello");

        var reply = await scene.PostAsync(
            new { content = "hi", message_reference = new { message_id = $"{said.Id}" } }
        );
        var strict = await scene.PostAsync(new { content = "hi", message_reference = new { message_id = "1" } });
        var lenient = await scene.PostAsync(
            new { content = "hi", message_reference = new { message_id = "1", fail_if_not_exists = false } }
        );

        Assert.Equal(19, reply.Json!["type"]!.GetValue<int>());
        Assert.Equal($"{said.Id}", $"{reply.Json["referenced_message"]!["id"]}");
        Assert.Equal("MESSAGE_REFERENCE_UNKNOWN_MESSAGE", strict.ErrorAt("message_reference"));
        Assert.Equal(200, lenient.Status);
    }
}
