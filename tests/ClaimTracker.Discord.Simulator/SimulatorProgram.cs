using System.Globalization;
using System.Runtime.InteropServices;
using ClaimTracker.Discord.Simulator.Page;

namespace ClaimTracker.Discord.Simulator;

/// <summary>The simulator on its own, with a sample server, for trying a bot by hand: <c>--port 8765 --token any</c>.</summary>
internal static class SimulatorProgram
{
    private const int DefaultPort = 8765;

    public static async Task RunAsync(string[] args)
    {
        using var end = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, end));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, end));
        var settings = new SimulatorSettings
        {
            Port = int.Parse(Argument(args, "--port") ?? $"{DefaultPort}", CultureInfo.InvariantCulture),
            BotToken = Argument(args, "--token"),
        };
        await using var discord = await DiscordSimulator.StartAsync(settings, end.Token);
        SampleServer.In(discord).WithWords();
        await Console.Out.WriteLineAsync($"Page:        {discord.Address}");
        await Console.Out.WriteLineAsync($"API:         {discord.Api}   (Discord__Api)");
        await Console.Out.WriteLineAsync($"Bot token:   {discord.BotToken}   (Discord__Token)");
        await Console.Out.WriteLineAsync($"Application: {discord.ApplicationId}");
        await Console.Out.WriteLineAsync($"Servers:     {string.Join(", ", discord.World.Servers)}");
        await Console.Out.WriteLineAsync("Ctrl+C ends it.");
        await Task.Delay(Timeout.InfiniteTimeSpan, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static string? Argument(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static void End(PosixSignalContext signal, CancellationTokenSource end)
    {
        signal.Cancel = true;
        end.Cancel();
    }
}
