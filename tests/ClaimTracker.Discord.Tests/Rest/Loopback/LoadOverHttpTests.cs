using ClaimTracker.Discord.Rest;

namespace ClaimTracker.Discord.Tests.Rest.Loopback;

/// <summary>The whole client, real sockets and real time, against a server that enforces limits.</summary>
public sealed class LoadOverHttpTests
{
    [Theory]
    [InlineData(5, 300, 40)]
    [InlineData(1, 100, 8)]
    [InlineData(30, 400, 150)]
    public async Task Nobody_is_turned_away(int limit, int windowMs, int calls)
    {
        var counting = new CountingServer(limit, TimeSpan.FromMilliseconds(windowMs));
        await using var server = await LoopbackDiscord.StartAsync(counting.AnswerAsync);
        using var client = LoopbackClient.For(server, new RestOptions { CallsPerSecond = 1000 });

        await Task.WhenAll(
            Enumerable
                .Range(0, calls)
                .Select(i =>
                    client.SendAsync(
                        RestRoute.Post("channels/{channel_id}/messages", (i % 2) + 1),
                        body: null,
                        TestContext.Current.CancellationToken
                    )
                )
        );

        Assert.Equal((calls, 0), (counting.LetIn, counting.TurnedAway));
    }
}
