using System.Collections.Concurrent;
using System.Diagnostics;
using ClaimTracker.Benchmarks.Figures;
using ClaimTracker.Discord;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Rest;
using ClaimTracker.Discord.Simulator;
using ClaimTracker.Discord.Simulator.RateLimits;
using ClaimTracker.Discord.Simulator.State;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Benchmarks.Discord;

/// <summary>Posting as fast as the limits allow, with many posters at once; the simulator counts, and refuses what is too much.</summary>
internal sealed class RestBenchmark : IBenchmark
{
    private const int InBucket = 5;
    private const int InAll = 50;
    private static readonly int Default = new RestOptions().CallsPerSecond;

    public string Name => "rest";

    public async Task RunAsync(BenchmarkRun run, CancellationToken cancellationToken)
    {
        var seconds = run.Size(10, 2);
        var bucket = await PostAsync(new Scene(1, InBucket, seconds, CallsPerSecond: Default), cancellationToken);
        Report(run.Sheet, "one channel, 5 a second", bucket);
        var all = await PostAsync(new Scene(20, InAll, seconds, CallsPerSecond: Default), cancellationToken);
        Report(run.Sheet, "20 channels, 50 a second for all, 45 kept to", all);
        var full = await PostAsync(new Scene(20, InAll, seconds, CallsPerSecond: InAll), cancellationToken);
        Report(run.Sheet, "20 channels, 50 a second for all, 50 kept to", full);
    }

    private static void Report(FigureSheet sheet, string what, Posted posted)
    {
        sheet.Add(
            $"REST at the limit, {what}",
            $"{Amount.Percent(posted.Used)} used, at most {posted.MostInWindow} in a window, {posted.Refused} turned away"
        );
    }

    private static async Task<Posted> PostAsync(Scene scene, CancellationToken cancellationToken)
    {
        var settings = new SimulatorSettings();
        settings.RateLimits.Buckets["message-create"] = new RateLimit(InBucket, TimeSpan.FromSeconds(1));
        await using var discord = await DiscordSimulator.StartAsync(settings, cancellationToken);
        var server = discord.AddServer("Desk");
        Channel[] channels = [.. Enumerable.Range(0, scene.Channels).Select(i => server.AddTextChannel($"checks-{i}"))];
        await using var services = Client(discord, scene.CallsPerSecond);
        var messages = services.GetRequiredService<MessageEndpoints>();

        // The first call of each channel finds out what the limit is.
        await Task.WhenAll(channels.Select(channel => SayAsync(channel, "first")));
        await Task.Delay(TimeSpan.FromSeconds(1.2), cancellationToken);
        var refusedBefore = discord.Calls.TooMany;
        var posted = new ConcurrentQueue<long>();
        discord.Exchanges += exchange =>
        {
            if (exchange is { Method: "POST", Status: 200 })
            {
                posted.Enqueue(Stopwatch.GetTimestamp());
            }
        };
        var count = scene.PerSecond * (scene.Seconds + 1);
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => SayAsync(channels[i % channels.Length], $"{i}")));
        var stored = channels.Sum(channel => channel.Messages.Count) - channels.Length;
        WrongResultException.Unless(stored == count, $"{count} messages needed to be posted; {stored} were.");
        long[] at = [.. posted.Order()];
        var took = Stopwatch.GetElapsedTime(at[scene.PerSecond - 1], at[^1]);
        return new Posted(
            scene.Seconds / took.TotalSeconds,
            discord.Calls.MostInOneWindow(scene.Channels == 1 ? "message-create" : "global"),
            discord.Calls.TooMany - refusedBefore
        );

        Task SayAsync(Channel channel, string text) =>
            messages.PostAsync(new Snowflake(channel.Id), OutgoingMessage.Create(text), nonce: null, cancellationToken);
    }

    private static ServiceProvider Client(DiscordSimulator discord, int callsPerSecond)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Discord:Api", discord.Api.AbsoluteUri),
                new("Discord:Token", discord.BotToken),
                new("Discord:Rest:CallsPerSecond", $"{callsPerSecond}"),
            ])
            .Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddMetrics()
            .AddDiscordBot()
            .BuildServiceProvider();
    }

    private sealed record Scene(int Channels, int PerSecond, int Seconds, int CallsPerSecond);

    private sealed record Posted(double Used, int MostInWindow, int Refused);
}
