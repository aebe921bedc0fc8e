using ClaimTracker.Discord.Gateway;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Hosting;

/// <summary>Says on the terminal how things stand with Discord while the program serves.</summary>
internal static class ChatReport
{
    public const string Off =
        "Discord is off: set Discord:Token to your bot's token to switch it on (docs/discord.md says how).";

    /// <summary>Tells the first connection, each refusal that a person must mend, and that it was mended. Ends when the bot stops.</summary>
    public static async Task TellAsync(GatewayShard shard, Terminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            await TellUntilStoppedAsync(shard, terminal, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program has ended, and the bot with it.
        }
    }

    private static async Task TellUntilStoppedAsync(
        GatewayShard shard,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var last = "";
        var state = shard.State;
        while (state is not GatewayState.Stopped)
        {
            if (Sentence(state) is { } sentence && sentence != last)
            {
                last = sentence;
                await terminal.SayAsync(sentence, cancellationToken);
            }

            var told = state;
            state = await shard.WaitForAsync(now => now != told, cancellationToken);
        }
    }

    private static string? Sentence(GatewayState state) =>
        state switch
        {
            GatewayState.Connected => "Discord is connected.",
            GatewayState.Failed failed => $"Discord is off: {failed.Failure.Reason} {failed.Failure.Advice}",
            _ => null,
        };
}
