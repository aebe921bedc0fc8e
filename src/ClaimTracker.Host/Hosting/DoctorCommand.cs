using System.CommandLine;
using ClaimTracker.Host.Commands;
using Spectre.Console;

namespace ClaimTracker.Host.Hosting;

/// <summary><c>claimtracker doctor</c>: says what is configured, what is missing, and what would fail.</summary>
internal static class DoctorCommand
{
    public static Command Define(CommandRunner runner)
    {
        var doctor = new Command(
            "doctor",
            "Says what is configured, what is missing, and what would fail. Changes nothing."
        );
        runner.OnRun(doctor, RunAsync);
        return doctor;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var findings = await Diagnosis.MakeAsync(context.Services, cancellationToken);
        await using var writer = context.Terminal.OpenData();
        var console = context.Terminal.Draw(writer);
        foreach (var finding in findings)
        {
            console.Write(new Text(finding.Mark, new Style(finding.Colour)));
            console.WriteLine($" {finding.What}: {finding.Found}");
        }

        await writer.FlushAsync(cancellationToken);
        return findings.Any(finding => finding.Health == Health.Fails) ? ExitCode.Failed : ExitCode.Done;
    }
}
