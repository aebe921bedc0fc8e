using System.CommandLine;
using ClaimTracker.Discord.Gateway;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Web;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Hosting;

/// <summary><c>claimtracker serve</c>: serves the board and the API until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Define(CommandRunner runner)
    {
        var serve = new Command("serve", "Serves the board and the API. Ctrl+C stops it.");
        runner.OnRun(serve, RunAsync);
        return serve;
    }

    internal static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.OpenTeamAsync(cancellationToken);
        await using var app = WebProgram.Build(context.Configuration);
        var address = context.Get<IOptions<WebOptions>>().Value.Address;
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new CommandRefusedException([
                $"The address {address} is in use by another program; stop that one, or set Web:Address to a free port.",
            ]);
        }

        // Port 0 lets the operating system choose one.
        var board = new Uri(address).Port == 0 ? app.Urls.First() : address;
        await context.Terminal.SayAsync($"The board is on {board} — Ctrl+C stops it.", cancellationToken);
        await Task.WhenAll(app.WaitForShutdownAsync(cancellationToken), TellOfChatAsync(app, context.Terminal));
        await context.Terminal.SayAsync("Stopped.", CancellationToken.None);
        return ExitCode.Done;
    }

    // Not until the program is told to stop but until the bot has stopped: a failure while stopping is told too.
    private static Task TellOfChatAsync(WebApplication app, Terminal terminal) =>
        app.Services.GetService<GatewayShard>() is { } shard
            ? ChatReport.TellAsync(shard, terminal, app.Lifetime.ApplicationStopped)
            : terminal.SayAsync(ChatReport.Off, CancellationToken.None);
}
