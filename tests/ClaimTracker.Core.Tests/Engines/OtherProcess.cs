using System.Diagnostics;
using System.Reflection;

namespace ClaimTracker.Core.Tests.Engines;

/// <summary>Runs one explicit test of this assembly in a process of its own, on a given database file.</summary>
internal static class OtherProcess
{
    private const string Variable = "CLAIMTRACKER_TEST_DATABASE_FILE";

    /// <summary>The file the process was started for.</summary>
    public static string File =>
        Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"This test is started by others, with a file in {Variable}.");

    public static Process Start(string file, Type tests, string method)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "exec",
                Assembly.GetExecutingAssembly().Location,
                "-method",
                $"{tests.FullName}.{method}",
                "-explicit",
                "only",
            },
            Environment = { [Variable] = file },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return Process.Start(start)
            ?? throw new InvalidOperationException("A second process was needed; none started.");
    }

    /// <summary>Waits for the end and gives what the process said when its test failed; blank when it passed.</summary>
    public static async Task<string> FinishAsync(Process process, CancellationToken cancellationToken)
    {
        var said = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 && said.Contains("Failed: 0") ? "" : said;
    }
}
