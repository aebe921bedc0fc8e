using System.CommandLine;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Web;
using Microsoft.Extensions.Options;

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

    private static readonly Option<bool> Bom = new("--bom")
    {
        Description = "Begins a CSV with a byte order mark, for spreadsheet programs",
    };

    public static Command Define(CommandRunner runner)
    {
        Format.Required = true;
        var export = new Command(
            "export",
            "Writes claims to a file, by number; or what is published, the newest first."
        )
        {
            Format,
            Out,
            Bom,
            PublishedOptions.Published,
            TeamOption.Team,
        };
        foreach (var option in ClaimFilterOptions.All)
        {
            export.Add(option);
        }

        export.Validators.Add(result => PublishedOptions.Check(result, Format, Bom));
        runner.OnRun(export, RunAsync);
        return export;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        // A mistake in an option is told before anything is opened.
        var write = context.Parsed.GetValue(PublishedOptions.Published) ? Published(context) : Ours(context);
        var team = await context.OpenTeamAsync(cancellationToken);
        await using var db = context.Get<Databases>().Open(team);
        var file = context.Parsed.GetRequiredValue(Out);
        await NewFile.WriteAsync(
            file,
            async stream =>
            {
                await ByteOrderMark.WriteAsync(stream, context.Parsed.GetValue(Bom), cancellationToken);
                await write(db, stream, cancellationToken);
            }
        );
        await context.Terminal.SayAsync($"Wrote {file}.", cancellationToken);
        return ExitCode.Done;
    }

    private static WriteRows Ours(CommandContext context)
    {
        var filter = ClaimFilterOptions.Read(context.Parsed);
        var form = ExportRoutes.Forms.Of(FormatOf(context));
        return (db, stream, cancellationToken) =>
            form.WriteAsync(db.StreamRowsAsync(filter), stream, cancellationToken);
    }

    private static WriteRows Published(CommandContext context)
    {
        var filter = PublishedOptions.Read(context.Parsed);
        var form = PublishedFiles.Forms.Of(FormatOf(context));
        var root = context.Get<IOptions<WebOptions>>().Value.PublicAddress?.AbsoluteUri.TrimEnd('/') ?? "";
        return (db, stream, cancellationToken) =>
            form.WriteAsync(
                db.StreamPublicationsAsync(filter, PublicationOrder.Newest)
                    .Select(claim => PublishedRow.Of(claim, root)),
                stream,
                cancellationToken
            );
    }

    private static ExportFormat FormatOf(CommandContext context) => context.Parsed.GetValue(Format) ?? default;

    private delegate Task WriteRows(ClaimTrackerContext db, Stream stream, CancellationToken cancellationToken);
}

internal enum ExportFormat
{
    Csv,
    Json,
    Jsonl,
}
