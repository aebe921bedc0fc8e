using System.ComponentModel;
using System.Diagnostics;

namespace ClaimTracker.Benchmarks.Processes;

/// <summary>What a whole process cost.</summary>
/// <param name="Took">From before it was started until it had ended.</param>
/// <param name="Worked">Processor time of all its threads, but for the last moment; a busy machine changes it less than the time it took.</param>
/// <param name="PeakBytes">Most memory that was resident at once.</param>
internal sealed record MeasuredProcess(TimeSpan Took, TimeSpan Worked, long PeakBytes)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="WrongResultException">It ended with another exit code than 0.</exception>
    public static async Task<MeasuredProcess> RunAsync(
        string program,
        IEnumerable<string> args,
        CancellationToken cancellationToken
    )
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(program, args)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var data = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var words = process.StandardError.ReadToEndAsync(cancellationToken);
        var ended = process.WaitForExitAsync(cancellationToken);
        var seen = new MeasuredProcess(TimeSpan.Zero, TimeSpan.Zero, 0);
        while (!ended.IsCompleted)
        {
            seen = LookAt(process, seen.PeakBytes) ?? seen;
            await Task.WhenAny(ended, Task.Delay(BetweenLooks, cancellationToken));
        }

        await ended;
        var took = clock.Elapsed;
        await data;
        WrongResultException.Unless(
            process.ExitCode == 0,
            $"{program} {string.Join(' ', args)} needed to end with 0 and ended with {process.ExitCode}: {await words}"
        );
        return seen with { Took = took };
    }

    private static MeasuredProcess? LookAt(Process process, long peakBytes)
    {
        try
        {
            process.Refresh();
            // A process that is just ending has no memory any more.
            return new MeasuredProcess(
                TimeSpan.Zero,
                process.TotalProcessorTime,
                Math.Max(peakBytes, process.PeakWorkingSet64)
            );
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended just now.
            return null;
        }
    }
}
