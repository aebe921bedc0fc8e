using System.CommandLine;
using ClaimTracker.Core.Intake;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Articles;

/// <summary><c>claimtracker add</c>: brings one article in.</summary>
internal static class AddCommand
{
    private static readonly Argument<string> Input = new("input")
    {
        Description = "A file, an address, or - for standard input",
        HelpName = "file|address|-",
    };

    public static Command Define(CommandRunner runner)
    {
        var add = new Command("add", "Brings an article in: splits it into claims and stores both.")
        {
            Input,
            StatedOptions.Title,
            StatedOptions.Published,
            StatedOptions.Publisher,
            StatedOptions.Byline,
            TeamOption.Team,
        };
        runner.OnRun(add, RunAsync);
        return add;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        context.CheckSettings();
        var source = await ArticleInput.ReadAsync(context.Parsed.GetRequiredValue(Input), context, cancellationToken);
        var team = await context.OpenTeamAsync(cancellationToken);
        var intake = context.Get<ArticleIntake>();
        var stated = StatedOptions.Read(context.Parsed);
        var receipt = CommandContext.Need(
            await intake.AddAsync(team, source, stated, Operator.OfThisProcess(), cancellationToken)
        );
        await using var data = context.Terminal.OpenData();
        await data.WriteLineAsync(receipt.Number.ToString().AsMemory(), cancellationToken);
        await context.Terminal.SayAsync(Sentence(receipt), cancellationToken);
        return ExitCode.Done;
    }

    private static string Sentence(IntakeReceipt receipt) =>
        receipt.IsNew
            ? $"Added {receipt.Number} \"{receipt.Title}\" with {Counted.Of(receipt.Claims, "claim")}."
            : $"Already here as {receipt.Number} \"{receipt.Title}\" with {Counted.Of(receipt.Claims, "claim")}; nothing was added.";
}
