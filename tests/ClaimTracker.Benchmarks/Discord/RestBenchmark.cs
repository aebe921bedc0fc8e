using System.Collections.Concurrent;
using System.Diagnostics;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.RateLimits;
using ClaimTracker.Discord.Simulator.State;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Benchmarks.Discord;

/// <summary>
/// Posting as fast as the limits allow, everybody at once. The simulator counts, and refuses what is too much: a single refusal is a wrong
/// result.
/// </summary>
internal sealed class RestBenchmark : IBenchmark
{
    private const int InBucket = 5;
    private const int InAll = 50;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    public string Name => "rest";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var windows = run.Size(20, 3);
        var one = await PostAsync(channelCount: 1, InBucket, "message-create", windows, cancellationToken);
        Report(run.Sheet, $"one channel with {InBucket} calls a second, for {windows} s", one);
        var all = await PostAsync(channelCount: 20, InAll, "global", windows, cancellationToken);
        Report(run.Sheet, $"20 channels like that with {InAll} calls a second in all, for {windows} s", all);
    }

    private static void Report(FigureSheet sheet, string what, Posted posted) =>
        sheet.Add(
            $"post to {what}",
            $"{Amount.Percent(posted.Used)} of the limit used, at most {posted.MostInWindow} in a window, none turned away"
        );

    /// <summary>Posts as much as fits into so many windows and one before them, all at once.</summary>
    /// <param name="counter">The simulator's name for the limit that is the narrowest.</param>
    private static async Task<Posted> PostAsync(
        int channelCount,
        int limit,
        string counter,
        int windows,
        CancellationToken cancellationToken
    )
    {
        var settings = new SimulatorSettings();
        settings.RateLimits.Buckets["message-create"] = new RateLimit(InBucket, Window);
        settings.RateLimits.GlobalPerSecond = InAll;
        await using var discord = await DiscordSimulator.StartAsync(settings, cancellationToken);
        await using var services = Client(discord);
        var messages = services.GetRequiredService<MessageEndpoints>();
        var server = discord.AddServer("Desk");
        Channel[] channels = [.. Enumerable.Range(0, channelCount).Select(i => server.AddTextChannel($"checks-{i}"))];

        // The first call to each channel finds out what the limit is; its window must be over before the count begins.
        await Task.WhenAll(channels.Select(channel => PostAsync(channel, "first")));
        await Task.Delay(Window * 1.5, cancellationToken);
        var answeredAt = Watch(discord);
        var count = limit * (windows + 1);
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => PostAsync(channels[i % channelCount], $"{i}")));

        Check(discord, channels, count, limit, counter);
        // From the last call of the first window on, so that neither its beginning nor its filling counts.
        var took = Stopwatch.GetElapsedTime(answeredAt.Order().ElementAt(limit - 1), answeredAt.Max());
        return new Posted(windows * Window / took, discord.Calls.MostInOneWindow(counter));

        Task PostAsync(Channel channel, string text) =>
            messages.PostAsync(new Snowflake(channel.Id), OutgoingMessage.Create(text), nonce: null, cancellationToken);
    }

    private static ConcurrentBag<long> Watch(DiscordSimulator discord)
    {
        var answeredAt = new ConcurrentBag<long>();
        discord.Exchanges += _ => answeredAt.Add(Stopwatch.GetTimestamp());
        return answeredAt;
    }

    private static void Check(DiscordSimulator discord, Channel[] channels, int count, int limit, string counter)
    {
        var posted = channels.Sum(channel => channel.Messages.Count - 1);
        WrongResultException.Unless(posted == count, $"{count} messages needed to be posted; {posted} were.");
        WrongResultException.Unless(
            discord.Calls.TooMany == 0 && discord.Calls.MostInOneWindow(counter) <= limit,
            $"No call needed to be turned away at {limit} a second; {discord.Calls.TooMany} were, and a window had {discord.Calls.MostInOneWindow(counter)}."
        );
    }

    private static ServiceProvider Client(DiscordSimulator discord)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Discord:Api", discord.Api.AbsoluteUri),
                new("Discord:Token", discord.BotToken),
            ])
            .Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddMetrics()
            .AddDiscordBot()
            .BuildServiceProvider();
    }

    /// <param name="Used">Of the limit; 1 is all.</param>
    private sealed record Posted(double Used, int MostInWindow);
}
