using System.Text.Json.Nodes;

namespace ClaimTracker.Discord.Tests.Simulator.Page;

public sealed class PageReadingTests
{
    [Fact]
    public async Task Everybody_who_is_a_member_somewhere_can_be_chosen()
    {
        await using var host = await PageHost.StartAsync();

        var people = await host.GetAsync("page/people");

        Assert.Equal(["bob", "chloe", "ann", "dora", "zoe"], Names(people, "name"));
        Assert.Equal("Reviewers · The Desk", $"{people[1]!["about"]}");
        Assert.Equal("fr", $"{people[1]!["locale"]}");
    }

    [Fact]
    public async Task A_person_is_told_only_of_servers_and_channels_that_person_sees()
    {
        await using var host = await PageHost.StartAsync();

        var member = await host.GetAsync($"page/as/{host.Sample.Member.Id}/world");
        var editor = await host.GetAsync($"page/as/{host.Sample.Editor.Id}/world");
        var stranger = await host.GetAsync($"page/as/{host.Sample.Stranger.Id}/world");

        Assert.Equal(["checks", "digest", "cases"], Names(member["servers"]![0]!["channels"]!, "name"));
        Assert.Contains("editorial", Names(editor["servers"]![0]!["channels"]!, "name"));
        Assert.Equal(["Elsewhere"], Names(stranger["servers"]!, "name"));
    }

    [Fact]
    public async Task A_channel_that_is_not_seen_cannot_be_read()
    {
        await using var host = await PageHost.StartAsync();

        var read = await host.GetAsync(PageHost.Seat(host.Sample.Stranger, host.Sample.Checks));

        Assert.Equal("refused", $"{read["kind"]}");
        Assert.Null(read["messages"]);
    }

    [Fact]
    public async Task The_page_says_how_to_point_a_bot_at_the_simulator()
    {
        await using var host = await PageHost.StartAsync();

        var bot = (await host.GetAsync($"page/as/{host.Sample.Member.Id}/world"))["bot"]!;

        Assert.Equal(host.Discord.Api.ToString(), $"{bot["api"]}");
        Assert.Equal(host.Discord.BotToken, $"{bot["token"]}");
        Assert.False(bot["isConnected"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Commands_are_named_in_the_persons_language_and_hidden_where_permissions_are_missing()
    {
        await using var host = await PageHost.StartAsync();
        using var bot = new RawRest(host.Discord);
        await bot.RegisterAsync(
            new
            {
                name = "claim",
                description = "Claims",
                name_localizations = new { fr = "affirmation" },
            },
            new
            {
                name = "settings",
                description = "Settings",
                default_member_permissions = "32",
            }
        );

        var french = await host.GetAsync(PageHost.Seat(host.Sample.Reviewer, host.Sample.Checks));
        var manager = await host.GetAsync(PageHost.Seat(host.Sample.Manager, host.Sample.Checks));

        Assert.Equal(["affirmation"], Names(french["commands"]!, "name_localized"));
        Assert.Equal(["claim", "settings"], Names(manager["commands"]!, "name"));
    }

    [Fact]
    public async Task Somebody_unknown_is_not_found()
    {
        await using var host = await PageHost.StartAsync();

        using var world = await host.SendAsync(HttpMethod.Get, "page/as/1/world");
        using var changes = await host.SendAsync(HttpMethod.Get, "page/as/1/changes");

        Assert.Equal((404, 404), ((int)world.StatusCode, (int)changes.StatusCode));
    }

    private static string[] Names(JsonNode list, string field) => [.. list.AsArray().Select(one => $"{one![field]}")];
}
