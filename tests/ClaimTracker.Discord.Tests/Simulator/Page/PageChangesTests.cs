using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Discord.Tests.Simulator.Page;

public sealed class PageChangesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_told_of_messages_its_person_sees_and_of_no_others()
    {
        await using var host = await PageHost.StartAsync();
        await using var changes = ReadAsync(host).GetAsyncEnumerator(Stop);
        await changes.MoveNextAsync();

        host.Sample.Editor.In(host.Sample.Editorial).Say("Between us");
        host.Sample.Editor.In(host.Sample.Checks).Say("For all");
        await changes.MoveNextAsync();

        Assert.Equal("messages", $"{changes.Current["kind"]}");
        Assert.Equal($"{host.Sample.Checks.Id}", $"{changes.Current["channel"]}");
        Assert.True(changes.Current["isNew"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_page_is_told_when_its_person_gets_another_view_of_the_server()
    {
        await using var host = await PageHost.StartAsync();
        await using var changes = ReadAsync(host).GetAsyncEnumerator(Stop);
        await changes.MoveNextAsync();

        host.Sample.Checks.Deny(host.Sample.Desk.Everyone, Permissions.ViewChannel);
        await changes.MoveNextAsync();

        Assert.Equal("world", $"{changes.Current["kind"]}");
    }

    [Fact]
    public async Task A_page_that_listens_does_not_keep_the_simulator_from_ending()
    {
        var host = await PageHost.StartAsync();
        var changes = ReadAsync(host).GetAsyncEnumerator(Stop);
        await changes.MoveNextAsync();
        var next = changes.MoveNextAsync();

        await host.Discord.DisposeAsync();

        var isMore = false;
        var failure = await Record.ExceptionAsync(async () => isMore = await next);
        Assert.True(failure is null or IOException or HttpIOException);
        Assert.False(isMore);
        await changes.DisposeAsync();
        host.Http.Dispose();
    }

    // What Bob, who has no role, is told; the first is "hello".
    private static async IAsyncEnumerable<JsonNode> ReadAsync(PageHost host)
    {
        await using var stream = await host.Http.GetStreamAsync(
            new Uri($"page/as/{host.Sample.Member.Id}/changes", UriKind.Relative),
            Stop
        );
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(Stop))
        {
            yield return JsonNode.Parse(item.Data)!;
        }
    }
}
