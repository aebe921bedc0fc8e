using System.Diagnostics;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Tests.Commands;

namespace ClaimTracker.Host.Tests.Hosting;

/// <summary>The program as the operating system runs it: a process of its own that can be interrupted and killed.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> data;
    private readonly TaskCompletionSource<string> said = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> words = [];
    private string awaited = "\0";

    private ProgramProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        data = process.StandardOutput.ReadToEndAsync();
    }

    public int Id => process.Id;

    public bool HasEnded => process.HasExited;

    public static ProgramProcess Start(Workplace workplace, params string[] args) =>
        Start("dotnet", [typeof(CommandLine).Assembly.Location, .. args, "--settings", workplace.SettingsFile]);

    /// <summary>As a shell script starts it with <c>&amp;</c>: with the interrupt ignored.</summary>
    public static ProgramProcess StartInBackground(Workplace workplace, string verb) =>
        Start(
            "/bin/sh",
            [
                "-c",
                $"trap '' INT; exec dotnet '{typeof(CommandLine).Assembly.Location}' {verb} --settings '{workplace.SettingsFile}'",
            ]
        );

    private static ProgramProcess Start(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new ProgramProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it has said a sentence with these words on standard error.</summary>
    public async Task<string> HearAsync(string part, CancellationToken cancellationToken)
    {
        lock (words)
        {
            awaited = part;
            if (words.Find(line => line.Contains(part, StringComparison.Ordinal)) is { } heard)
            {
                return heard;
            }
        }

        return await said.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
    }

    public Task WriteAsync(string input) => process.StandardInput.WriteAsync(input);

    public void CloseInput() => process.StandardInput.Close();

    /// <summary>What Ctrl+C sends.</summary>
    public void Interrupt() => Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();

    /// <summary>What nothing can be done against.</summary>
    public void Kill() => process.Kill();

    public async Task<CommandRun> EndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromSeconds(60), cancellationToken);
        return new CommandRun(process.ExitCode, await data, string.Join('\n', words));
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (words)
        {
            if (line is null)
            {
                return;
            }

            words.Add(line);
            if (line.Contains(awaited, StringComparison.Ordinal))
            {
                said.TrySetResult(line);
            }
        }
    }
}
