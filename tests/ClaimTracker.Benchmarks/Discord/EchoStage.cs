using System.Diagnostics;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.People;
using ClaimTracker.Discord.Simulator.State;

namespace ClaimTracker.Benchmarks.Discord;

/// <summary>
/// A simulated Discord in this process, with a person who uses <c>/echo</c>, and a bot in a process of its own that answers. Every answer is
/// checked.
/// </summary>
internal sealed class EchoStage : IAsyncDisposable
{
    private static readonly TimeSpan ToStart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly DiscordSimulator discord;
    private readonly Seat seat;
    private int asked;

    private EchoStage(DiscordSimulator discord, BotProcess bot, Seat seat) =>
        (this.discord, Bot, this.seat) = (discord, bot, seat);

    public BotProcess Bot { get; }

    /// <summary>Starts both and waits until the bot has offered its command.</summary>
    /// <exception cref="WrongResultException">It did not within 30 seconds, or it ended.</exception>
    public static async Task<EchoStage> OpenAsync(EchoBots kind, CancellationToken cancellationToken)
    {
        var simulator = await DiscordSimulator.StartAsync(new SimulatorSettings(), cancellationToken);
        var server = simulator.AddServer("Desk");
        var ann = simulator.AddUser("ann");
        server.Join(ann);
        var offered = CommandsOf(simulator);
        var stage = new EchoStage(
            simulator,
            new BotProcess(kind.Start(simulator)),
            ann.In(server.AddTextChannel("checks"))
        );
        await Task.WhenAny(offered, stage.Bot.WaitAsync(cancellationToken), Task.Delay(ToStart, cancellationToken));
        if (!offered.IsCompleted)
        {
            await stage.DisposeAsync();
            throw new WrongResultException(
                $"The bot of {kind.Name} needed to offer /echo within {ToStart.TotalSeconds} seconds and did not."
            );
        }

        return stage;
    }

    /// <summary>So many interactions, with so many waiting for their answer at any moment.</summary>
    /// <returns>From asking to the answer, of each; in no order.</returns>
    public async Task<IReadOnlyList<TimeSpan>> AskTogetherAsync(
        int count,
        int together,
        CancellationToken cancellationToken
    )
    {
        var left = count;
        var each = await Task.WhenAll(Enumerable.Range(0, together).Select(_ => AskOnAsync()));
        return [.. each.SelectMany(taken => taken)];

        async Task<List<TimeSpan>> AskOnAsync()
        {
            var taken = new List<TimeSpan>();
            while (Interlocked.Decrement(ref left) >= 0)
            {
                taken.Add(await AskAsync(cancellationToken));
            }

            return taken;
        }
    }

    /// <summary>So many interactions a second, whether or not earlier ones are answered.</summary>
    /// <returns>From asking to the answer, of each; in the order of asking.</returns>
    public async Task<IReadOnlyList<TimeSpan>> AskAtRateAsync(
        int count,
        int perSecond,
        CancellationToken cancellationToken
    )
    {
        var asking = new List<Task<TimeSpan>>(count);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            if (i * Second / perSecond - clock.Elapsed is { Ticks: > 0 } early)
            {
                await Task.Delay(early, cancellationToken);
            }

            asking.Add(AskAsync(cancellationToken));
        }

        return await Task.WhenAll(asking);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await discord.DisposeAsync();
    }

    private static Task CommandsOf(DiscordSimulator simulator)
    {
        var offered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        simulator.World.Changed += change =>
        {
            if (change.Kind is ChangeKind.Commands)
            {
                offered.TrySetResult();
            }
        };
        return offered.Task;
    }

    private async Task<TimeSpan> AskAsync(CancellationToken cancellationToken)
    {
        var text = $"Is C-{Interlocked.Increment(ref asked)} true?";
        var start = Stopwatch.GetTimestamp();
        var answer = await seat.Slash("/echo", new { text }, cancellationToken);
        var took = Stopwatch.GetElapsedTime(start);
        WrongResultException.Unless(
            answer.Failure is null && answer.Text == text && answer.IsPrivate,
            $"The bot needed to answer '{text}' privately; it answered {answer.Failure ?? answer.Text}."
        );
        return took;
    }
}
