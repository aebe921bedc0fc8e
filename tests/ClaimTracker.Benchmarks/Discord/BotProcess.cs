using System.Diagnostics;
using System.Globalization;

namespace ClaimTracker.Benchmarks.Discord;

/// <summary>A bot's process, seen from outside and asked over its input.</summary>
internal sealed class BotProcess(ProcessStartInfo start) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Process process = Process.Start(Piped(start))!;

    /// <summary>Ends when the bot does.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => process.WaitForExitAsync(cancellationToken);

    /// <summary>Processor time of all its threads so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public async Task<long> AskAsync(string question, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(question.AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        var line = await process
            .StandardOutput.ReadLineAsync(cancellationToken)
            .AsTask()
            .WaitAsync(Patience, cancellationToken);
        return long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var answer)
            ? answer
            : throw new WrongResultException($"A bot needed to answer '{question}' with a number and said '{line}'.");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static ProcessStartInfo Piped(ProcessStartInfo start)
    {
        (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput) = (false, true, true);
        return start;
    }
}
