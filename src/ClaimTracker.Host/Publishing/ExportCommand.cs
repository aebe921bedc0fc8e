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
            ClaimFilterOptions.State,
            ClaimFilterOptions.Article,
            ClaimFilterOptions.Search,
            TeamOption.Team,
            PublishedOptions.Published,
        };
        foreach (var option in PublishedOptions.Filters)
        {
            export.Add(option);
        }

        export.Validators.Add(result => PublishedOptions.Check(result, Format, Bom));
        runner.OnRun(export, RunAsync);
        return export;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var isPublished = context.Parsed.GetValue(PublishedOptions.Published);
        // A mistake in an option is told before anything is opened.
        var filter = isPublished ? PublishedOptions.Read(context.Parsed) : PublicationFilter.All;
        var team = await context.OpenTeamAsync(cancellationToken);
        await using var db = context.Get<Databases>().Open(team);
        var file = context.Parsed.GetRequiredValue(Out);
        await NewFile.WriteAsync(
            file,
            async stream =>
            {
                await ByteOrderMark.WriteAsync(stream, context.Parsed.GetValue(Bom), cancellationToken);
                await (
                    isPublished
                        ? WritePublishedAsync(context, db, filter, stream, cancellationToken)
                        : ExportRoutes
                            .Forms.Of(FormatOf(context))
                            .WriteAsync(
                                db.StreamRowsAsync(ClaimFilterOptions.Read(context.Parsed)),
                                stream,
                                cancellationToken
                            )
                );
            }
        );
        await context.Terminal.SayAsync($"Wrote {file}.", cancellationToken);
        return ExitCode.Done;
    }

    private static ExportFormat FormatOf(CommandContext context) => context.Parsed.GetValue(Format) ?? default;

    private static Task WritePublishedAsync(
        CommandContext context,
        ClaimTrackerContext db,
        PublicationFilter filter,
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        var root = context.Get<IOptions<WebOptions>>().Value.PublicAddress?.AbsoluteUri.TrimEnd('/') ?? "";
        var rows = db.StreamPublicationsAsync(filter, PublicationOrder.Newest)
            .Select(claim => PublishedRow.Of(claim, root));
        return PublishedFiles.Forms.Of(FormatOf(context)).WriteAsync(rows, stream, cancellationToken);
    }
}

internal enum ExportFormat
{
    Csv,
    Json,
    Jsonl,
}
