using ClaimTracker.Discord.Gateway;
using ClaimTracker.Discord.Tests.Gateway.Scripted;

namespace ClaimTracker.Discord.Tests.Gateway;

/// <summary>Servers that end connections in every way, at any moment, for days.</summary>
public sealed class ChaosTests
{
    private const int Connections = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_a_server_does_sessions_stay_few_and_the_bot_comes_back(int seed)
    {
        await using var bench = new Bench();
        var random = new Random(seed);
        var sessions = new Queue<DateTimeOffset>();
        for (var i = 0; i < Connections; i++)
        {
            bench.Random.Value = random.NextDouble();
            var socket = await DialledAsync(bench);
            socket.AnswersClose = random.Next(4) > 0;
            await MisbehaveAsync(bench, socket, random, sessions);
            Assert.InRange(CountLastHour(sessions, bench.Clock.GetUtcNow()), 0, 20);
        }

        bench.Random.Value = 0.5;
        await CalmAsync(bench);
        Assert.InRange(bench.Clock.Standing, 0, 5);
        Assert.Equal(bench.Shard.Health.SessionsLastHour, CountLastHour(sessions, bench.Clock.GetUtcNow()) + 1);
    }

    private static async Task MisbehaveAsync(
        Bench bench,
        ScriptedSocket socket,
        Random random,
        Queue<DateTimeOffset> sessions
    )
    {
        if (random.Next(6) > 0)
        {
            await socket.SayAsync(Bench.Hello);
            var greeting = Bench.Op(await socket.NextAsync());
            if (greeting == 2)
            {
                sessions.Enqueue(bench.Clock.GetUtcNow());
            }

            if (random.Next(4) > 0)
            {
                await socket.SayAsync(
                    greeting == 2 ? Bench.Ready($"session-{random.Next()}") : Bench.Event(9, "RESUMED")
                );
                await socket.SayAsync(Bench.Event(random.Next(1000)));
            }
        }

        bench.Clock.Advance(TimeSpan.FromSeconds(random.Next(40)));
        await EndAsync(bench, socket, random);
    }

    private static Task EndAsync(Bench bench, ScriptedSocket socket, Random random) =>
        random.Next(8) switch
        {
            0 => socket.SayAsync("""{"op":7,"d":null}"""),
            1 => socket.SayAsync("""{"op":9,"d":true}"""),
            2 => socket.SayAsync("""{"op":9,"d":false}"""),
            3 => socket.BreakAsync(),
            4 => socket.CloseAsync(random.Next(4000, 4004)),
            5 => socket.CloseAsync(random.Next(4005, 4010)),
            6 => socket.CloseAsync(random.Next(1000, 1016)),
            _ => SilenceAsync(bench),
        };

    // The heartbeats, or the wait for HELLO or READY, will notice.
    private static Task SilenceAsync(Bench bench)
    {
        bench.Clock.Advance(TimeSpan.FromSeconds(20));
        return Task.CompletedTask;
    }

    private static async Task<ScriptedSocket> DialledAsync(Bench bench)
    {
        for (var i = 0; i < 1_000_000 && !bench.Dialer.HasDialled; i++)
        {
            bench.Clock.Advance(TimeSpan.FromSeconds(0.25));
            await Task.Yield();
        }

        return (await bench.Dialer.NextAsync()).Socket;
    }

    private static async Task CalmAsync(Bench bench)
    {
        var socket = await DialledAsync(bench);
        await socket.SayAsync(Bench.Hello);
        var greeting = Bench.Op(await socket.NextAsync());
        if (greeting == 6)
        {
            await socket.SayAsync("""{"op":9,"d":false}""");
            socket = await DialledAsync(bench);
            await socket.SayAsync(Bench.Hello);
            Assert.Equal(2, Bench.Op(await socket.NextAsync()));
        }

        await socket.SayAsync(Bench.Ready());
        Assert.IsType<GatewayState.Connected>(bench.Shard.State);
    }

    private static int CountLastHour(Queue<DateTimeOffset> sessions, DateTimeOffset now)
    {
        while (sessions.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromHours(1))
        {
            sessions.Dequeue();
        }

        return sessions.Count;
    }
}
