using System.CommandLine;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Publishing;

namespace ClaimTracker.Host.Claims;

/// <summary><c>claimtracker claims</c>: lists the claims of a team.</summary>
internal static class ClaimsCommand
{
    private const int ShownInTable = 200;

    private static readonly Option<ListFormat?> Format = Choice.Of<ListFormat>(
        "--format",
        "table (when left out) is for people; csv and json are for programs"
    );

    public static Command Define(CommandRunner runner)
    {
        var claims = new Command("claims", "Lists claims, most check-worthy first.") { Format, TeamOption.Team };
        foreach (var option in ClaimFilterOptions.All)
        {
            claims.Add(option);
        }

        runner.OnRun(claims, RunAsync);
        return claims;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        // A mistake in an option is told before anything is opened.
        var filter = ClaimFilterOptions.Read(context.Parsed);
        var team = await context.OpenTeamAsync(cancellationToken);
        await using var db = context.Get<Databases>().Open(team);
        switch (context.Parsed.GetValue(Format))
        {
            case ListFormat.Csv:
                await ClaimsCsv.WriteAsync(db.StreamRowsAsync(filter), context.Terminal.Data, cancellationToken);
                break;
            case ListFormat.Json:
                await ClaimsJson.WriteAsync(db.StreamRowsAsync(filter), context.Terminal.Data, cancellationToken);
                break;
            default:
                var list = await db.ListClaimsAsync(filter, after: null, ShownInTable, cancellationToken);
                await ClaimTable.WriteAsync(list, context.Terminal, cancellationToken);
                break;
        }

        return ExitCode.Done;
    }
}

internal enum ListFormat
{
    Table,
    Csv,
    Json,
}
