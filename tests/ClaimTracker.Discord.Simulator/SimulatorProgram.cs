using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ClaimTracker.Discord.Simulator.Page;

namespace ClaimTracker.Discord.Simulator;

/// <summary>The simulator on its own, with a sample server, for trying a bot by hand.</summary>
internal static class SimulatorProgram
{
    private const int DefaultPort = 8765;

    public static Task<int> RunAsync(string[] args)
    {
        var port = new Option<int>("--port")
        {
            Description = "The port on this machine; 0 takes any free one.",
            DefaultValueFactory = _ => DefaultPort,
            CustomParser = ReadPort,
        };
        var token = new Option<string?>("--token") { Description = "The bot's token; without it one is made up." };
        var root = new RootCommand("A Discord on this machine, for trying a bot without an account.") { port, token };
        root.SetAction((parsed, stop) => ServeAsync(parsed.GetValue(port), parsed.GetValue(token), stop));
        return root.Parse(args).InvokeAsync();
    }

    private static int ReadPort(ArgumentResult given)
    {
        var text = given.Tokens is [var only] ? only.Value : "";
        if (!ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            given.AddError($"--port needs a number from 0 to {ushort.MaxValue}; got '{text}'.");
        }

        return port;
    }

    private static async Task<int> ServeAsync(int port, string? token, CancellationToken cancellationToken)
    {
        try
        {
            await using var discord = await DiscordSimulator.StartAsync(
                new SimulatorSettings { Port = port, BotToken = token },
                cancellationToken
            );
            SampleServer.In(discord).WithWords();
            await DescribeAsync(discord);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (IOException taken)
        {
            await Console.Error.WriteLineAsync(
                $"Port {port} is needed and not free; give another with --port. ({taken.Message})"
            );
            return 1;
        }
    }

    private static async Task DescribeAsync(DiscordSimulator discord)
    {
        await Console.Out.WriteLineAsync($"Page:        {discord.Address}");
        await Console.Out.WriteLineAsync($"API:         {discord.Api}   (Discord__Api)");
        await Console.Out.WriteLineAsync($"Bot token:   {discord.BotToken}   (Discord__Token)");
        await Console.Out.WriteLineAsync($"Application: {discord.ApplicationId}");
        await Console.Out.WriteLineAsync($"Servers:     {string.Join(", ", discord.World.Servers)}");
        await Console.Out.WriteLineAsync("Ctrl+C ends it.");
    }
}
