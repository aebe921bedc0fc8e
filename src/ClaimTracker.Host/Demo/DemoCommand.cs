using System.CommandLine;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Intake;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Hosting;

namespace ClaimTracker.Host.Demo;

/// <summary><c>claimtracker demo</c>: brings the sample articles in, shows their claims, and serves the board.</summary>
internal static class DemoCommand
{
    private static readonly Actor Presenter = new("program:demo", "the demo");

    public static Command Define(CommandRunner runner)
    {
        var demo = new Command("demo", "Brings three sample articles in, shows their claims, and serves the board.");
        runner.OnRun(demo, RunAsync);
        return demo;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await ShowSamplesAsync(context, cancellationToken);
        return await ServeCommand.RunAsync(context, cancellationToken);
    }

    internal static async Task ShowSamplesAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var team = await context.OpenTeamAsync(cancellationToken);
        await context.Terminal.SayAsync($"The data is in {context.Get<IDatabase>().Description}.", cancellationToken);
        await using var writer = context.Terminal.OpenData();
        foreach (var sample in Sample.All())
        {
            var receipt = CommandContext.Need(
                await context
                    .Get<ArticleIntake>()
                    .AddAsync(team, new ArticleSource.Pasted(sample.Text), sample.Facts, Presenter, cancellationToken)
            );
            await ShowAsync(context, team, receipt, writer, cancellationToken);
        }
    }

    private static async Task ShowAsync(
        CommandContext context,
        TeamId team,
        IntakeReceipt receipt,
        StreamWriter writer,
        CancellationToken cancellationToken
    )
    {
        await using var db = context.Get<Databases>().Open(team);
        var article = await db.ReadTextAsync(receipt.Id, cancellationToken);
        var claims = await db.ListMarksAsync(receipt.Id, cancellationToken);
        DemoTable.Write(receipt, article, claims, context.Terminal, writer);
        await writer.FlushAsync(cancellationToken);
    }
}
