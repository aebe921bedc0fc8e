using System.Text;

namespace ClaimTracker.Discord.Tests.Simulator.Page;

public sealed class PageActionTests
{
    [Fact]
    public async Task Words_and_files_are_posted_and_read_back()
    {
        await using var host = await PageHost.StartAsync();
        var seat = PageHost.Seat(host.Sample.Editor, host.Sample.Checks);
        var file = await host.KeepAsync("évidence.txt", Encoding.UTF8.GetBytes("seen"), "text/plain");

        await host.PostAsync($"{seat}/say", new { text = "Look", files = new[] { file } });
        var message = (await host.GetAsync(PageHost.Seat(host.Sample.Member, host.Sample.Checks)))["messages"]![0]!;

        Assert.Equal("Look", $"{message["content"]}");
        var attachment = message["attachments"]![0]!;
        Assert.Equal("évidence.txt", $"{attachment["filename"]}");
        using var download = await host.SendAsync(HttpMethod.Get, $"{attachment["url"]}");
        Assert.Equal("seen", await download.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reply_names_the_message_it_answers()
    {
        await using var host = await PageHost.StartAsync();
        var earlier = host.Sample.Member.In(host.Sample.Checks).Say("The moon is made of cheese.");
        var seat = PageHost.Seat(host.Sample.Editor, host.Sample.Checks);

        await host.PostAsync(
            $"{seat}/say",
            new
            {
                text = "Source?",
                repliesTo = $"{earlier.Id}",
                files = Array.Empty<string>(),
            }
        );

        Assert.Equal(earlier, host.Sample.Checks.Messages[^1].RepliesTo);
    }

    [Theory]
    [InlineData("slash", """{"command":"nothing"}""", "There is no command \"nothing\"")]
    [InlineData("messages/1/click", """{"button":"x"}""", "may have been deleted")]
    [InlineData("people/1/menu", """{"command":"x"}""", "no such person")]
    [InlineData("say", """{"text":"","files":[]}""", "cannot post that")]
    [InlineData("say", """{"text":"x","files":["gone"]}""", "attach it again")]
    public async Task What_cannot_be_done_is_refused_with_a_reason(string action, string body, string reason)
    {
        await using var host = await PageHost.StartAsync();
        var seat = PageHost.Seat(host.Sample.Editor, host.Sample.Checks);

        var answer = await host.PostAsync($"{seat}/{action}", System.Text.Json.Nodes.JsonNode.Parse(body)!);

        Assert.Equal("refused", $"{answer["kind"]}");
        Assert.Contains(reason, $"{answer["reason"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_was_forgotten_cannot_be_submitted()
    {
        await using var host = await PageHost.StartAsync();

        var answer = await host.PostAsync("page/forms/unknown", new { values = new { } });

        Assert.Equal("refused", $"{answer["kind"]}");
    }

    [Fact]
    public async Task The_direct_conversation_is_made_once()
    {
        await using var host = await PageHost.StartAsync();

        var first = await host.PostAsync($"page/as/{host.Sample.Member.Id}/direct", new { });
        var second = await host.PostAsync($"page/as/{host.Sample.Member.Id}/direct", new { });

        Assert.Equal($"{first["channel"]}", $"{second["channel"]}");
    }
}
