using System.Globalization;
using System.Runtime.InteropServices;
using ClaimTracker.Discord.Simulator.State;

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
        Furnish(discord);
        await Console.Out.WriteLineAsync($"API:         {discord.Api}");
        await Console.Out.WriteLineAsync($"Bot token:   {discord.BotToken}");
        await Console.Out.WriteLineAsync($"Application: {discord.ApplicationId}");
        await Console.Out.WriteLineAsync($"Servers:     {string.Join(", ", discord.World.Servers)}");
        await Console.Out.WriteLineAsync("Ctrl+C ends it.");
        await Task.Delay(Timeout.InfiniteTimeSpan, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static void Furnish(DiscordSimulator discord)
    {
        var desk = discord.AddServer("The Desk");
        var editors = desk.AddRole("Editors", Permissions.ManageGuild);
        var checks = desk.AddTextChannel("checks", "Claims to check");
        desk.AddTextChannel("digest");
        desk.AddForum("cases", "open", "closed");
        var ann = discord.AddUser("ann");
        var bob = discord.AddUser("bob");
        desk.Join(ann, editors);
        desk.Join(bob);
        desk.Join(discord.AddUser("chloe", "Chloé", "fr"));
        ann.In(checks).Say("Mali controls its airspace, says the ministry.");
        bob.In(checks).Say("The moon is made of cheese.");
    }

    private static string? Argument(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static void End(PosixSignalContext signal, CancellationTokenSource end)
    {
        signal.Cancel = true;
        end.Cancel();
    }
}
