using System.Diagnostics;
using ClaimTracker.Benchmarks.Figures;

namespace ClaimTracker.Benchmarks.Discord;

/// <summary>One of the bots that are measured in turn, and what was found about it so far.</summary>
internal sealed class Contender(EchoBots kind, EchoStage stage) : IAsyncDisposable
{
    private const int Together = 32;
    private const int PerSecond = 50;

    private readonly List<Round> rounds = [];
    private readonly List<TimeSpan> paced = [];

    public string Name => kind.Name;

    /// <summary>Time for one interaction when 32 are on their way at any moment.</summary>
    public Durations Each => new(rounds.Select(round => round.Took / round.Count));

    /// <summary>The bot's processor time for one of those.</summary>
    public Durations Worked => new(rounds.Select(round => round.Worked / round.Count));

    /// <summary>Processor time of this process, which is the simulator and its people, for one of those.</summary>
    public Durations SimulatorWorked => new(rounds.Select(round => round.SimulatorWorked / round.Count));

    /// <summary>From asking to the answer, when 50 are asked each second.</summary>
    public Durations Paced => new(paced);

    public static async Task<Contender> EnterAsync(EchoBots kind, CancellationToken cancellationToken) =>
        new(kind, await EchoStage.OpenAsync(kind, cancellationToken));

    /// <summary>What the bot still holds after so many more interactions.</summary>
    public async Task<Held> HoldAfterAsync(int interactions, CancellationToken cancellationToken)
    {
        await stage.AskTogetherAsync(interactions, Together, cancellationToken);
        return new Held(await stage.Bot.AskAsync(EchoBot.AskLive, cancellationToken), stage.Bot.ResidentBytes);
    }

    /// <summary>One round with 32 interactions on their way at any moment.</summary>
    public async Task RaceAsync(int interactions, CancellationToken cancellationToken)
    {
        using var here = Process.GetCurrentProcess();
        var (bot, simulator, start) = (stage.Bot.Worked, here.TotalProcessorTime, Stopwatch.GetTimestamp());
        await stage.AskTogetherAsync(interactions, Together, cancellationToken);
        var took = Stopwatch.GetElapsedTime(start);
        here.Refresh();
        rounds.Add(new Round(interactions, took, stage.Bot.Worked - bot, here.TotalProcessorTime - simulator));
    }

    /// <summary>Some seconds at 50 interactions each.</summary>
    public async Task PaceAsync(int seconds, CancellationToken cancellationToken) =>
        paced.AddRange(await stage.AskAtRateAsync(seconds * PerSecond, PerSecond, cancellationToken));

    /// <summary>Bytes that the bot allocates for one interaction.</summary>
    public async Task<double> AllocateEachAsync(int interactions, CancellationToken cancellationToken)
    {
        var before = await stage.Bot.AskAsync(EchoBot.AskAllocated, cancellationToken);
        await stage.AskTogetherAsync(interactions, Together, cancellationToken);
        var after = await stage.Bot.AskAsync(EchoBot.AskAllocated, cancellationToken);
        return (double)(after - before) / interactions;
    }

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    /// <param name="LiveBytes">Of the heap, after a full collection.</param>
    /// <param name="ResidentBytes">Of the whole process.</param>
    internal sealed record Held(long LiveBytes, long ResidentBytes);

    private sealed record Round(int Count, TimeSpan Took, TimeSpan Worked, TimeSpan SimulatorWorked);
}
