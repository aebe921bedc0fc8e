using System.CommandLine;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Publishing;

/// <summary><c>claimtracker export</c>: writes claims to a file.</summary>
internal static class ExportCommand
{
    private static readonly Option<ExportFormat?> Format = Choice.Of<ExportFormat>("--format", "The form of the file");

    private static readonly Option<string> Out = new("--out")
    {
        Description = "The file to write; an existing one is replaced when the new one is whole",
        HelpName = "FILE",
        Required = true,
    };

    public static Command Define(CommandRunner runner)
    {
        Format.Required = true;
        var export = new Command("export", "Writes claims to a file, by number.")
        {
            Format,
            Out,
            ClaimFilterOptions.State,
            ClaimFilterOptions.Article,
            ClaimFilterOptions.Search,
            TeamOption.Team,
        };
        runner.OnRun(export, RunAsync);
        return export;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var team = await context.OpenTeamAsync(cancellationToken);
        await using var db = context.Get<Databases>().Open(team);
        var rows = db.StreamRowsAsync(ClaimFilterOptions.Read(context.Parsed));
        var file = context.Parsed.GetRequiredValue(Out);
        await NewFile.WriteAsync(
            file,
            stream =>
                context.Parsed.GetValue(Format) == ExportFormat.Csv
                    ? ClaimsCsv.WriteAsync(rows, stream, cancellationToken)
                    : ClaimsJson.WriteAsync(rows, stream, cancellationToken)
        );
        await context.Terminal.SayAsync($"Wrote {file}.", cancellationToken);
        return ExitCode.Done;
    }
}

internal enum ExportFormat
{
    Csv,
    Json,
}
