using ClaimTracker.Discord.Simulator.People;

namespace ClaimTracker.Discord.Tests.Simulator;

public sealed class FollowupTests
{
    private static readonly object Text = new { type = 4, data = new { content = "pong" } };

    [Fact]
    public async Task A_private_answer_is_seen_by_one_person_and_not_by_the_api()
    {
        await using var scene = await Scene.SetAsync();
        var bob = scene.Discord.AddUser("bob");
        scene.Server.Join(bob);
        var (interaction, answer) = await scene.AskAsync(new { type = 4, data = new { content = "psst", flags = 64 } });

        var list = await scene.Rest.GetAsync($"channels/{scene.Checks.Id}/messages");
        var byId = await scene.Rest.GetAsync($"channels/{scene.Checks.Id}/messages/{answer.Card.Message.Id}");
        var byToken = await scene.Rest.GetAsync(scene.Rest.Webhook(interaction, "@original"));

        Assert.Single(scene.Seat.Messages);
        Assert.Empty(bob.In(scene.Checks).Messages);
        Assert.Empty(list.Json!.AsArray());
        Assert.Equal(10008, byId.Code);
        Assert.Equal("psst", $"{byToken.Json!["content"]}");
    }

    [Fact]
    public async Task Whether_an_answer_is_private_is_settled_when_it_is_deferred()
    {
        await using var scene = await Scene.SetAsync();
        var (interaction, answer) = await scene.AskAsync(new { type = 5 });

        await scene.Rest.PatchAsync(scene.Rest.Webhook(interaction, "@original"), new { content = "done", flags = 64 });
        await answer.Settled(Scene.Token);

        Assert.False(answer.IsPrivate);
        Assert.False(answer.IsThinking);
    }

    [Fact]
    public async Task A_followup_straight_after_thinking_takes_its_place()
    {
        await using var scene = await Scene.SetAsync();
        var (interaction, answer) = await scene.AskAsync(new { type = 5, data = new { flags = 64 } });

        var first = await scene.Rest.PostAsync(scene.Rest.Webhook(interaction), new { content = "one" });
        var second = await scene.Rest.PostAsync(scene.Rest.Webhook(interaction), new { content = "two" });

        Assert.Equal($"{answer.Card.Message.Id}", $"{first.Json!["id"]}");
        Assert.True(answer.IsPrivate);
        Assert.Equal("two", answer.Followups.Single().Text);
        Assert.Equal($"{answer.Followups.Single().Message.Id}", $"{second.Json!["id"]}");
    }

    [Fact]
    public async Task Answers_and_followups_are_edited_and_deleted_by_token()
    {
        await using var scene = await Scene.SetAsync();
        var (interaction, answer) = await scene.AskAsync(Text);
        var followup = await scene.Rest.PostAsync(scene.Rest.Webhook(interaction), new { content = "more" });
        var path = scene.Rest.Webhook(interaction, $"{followup.Json!["id"]}");

        var edit = await scene.Rest.PatchAsync(path, new { content = "less" });
        var delete = await scene.Rest.DeleteAsync(path);
        var original = await scene.Rest.DeleteAsync(scene.Rest.Webhook(interaction, "@original"));
        var gone = await scene.Rest.GetAsync(scene.Rest.Webhook(interaction, "@original"));

        Assert.Equal("less", $"{edit.Json!["content"]}");
        Assert.Equal((204, 204), (delete.Status, original.Status));
        Assert.Equal(10008, gone.Code);
        Assert.True(answer.Card.IsDeleted);
        Assert.Empty(scene.Seat.Messages);
    }

    [Fact]
    public async Task Somebody_thinking_for_a_quarter_of_an_hour_gets_nothing()
    {
        await using var scene = await Scene.SetAsync();
        var (_, answer) = await scene.AskAsync(new { type = 5 });

        var settling = answer.Settled(Scene.Token);
        scene.Time.Advance(TimeSpan.FromMinutes(15));

        var failure = await Assert.ThrowsAsync<NotPossibleException>(() => settling);
        Assert.StartsWith("The application did not respond", failure.Message, StringComparison.Ordinal);
    }
}
