using System.CommandLine;
using ClaimTracker.Core.Intake;
using ClaimTracker.Host.Commands;
using ClaimTracker.Language.Splitting;

namespace ClaimTracker.Host.Articles;

/// <summary><c>claimtracker split</c>: shows the claims of a text, or of many, and stores nothing.</summary>
internal static class SplitCommand
{
    private static readonly Argument<string[]> Files = new("input")
    {
        Description = "A file or - for standard input; with --batch the input and the output file",
        HelpName = "file|-",
        Arity = new ArgumentArity(1, 2),
    };

    private static readonly Option<bool> Batch = new("--batch")
    {
        Description = "Reads IN and writes OUT as JSON Lines: one text a line, one answer a line",
    };

    private static readonly Option<SplitFormat?> Format = Choice.Of<SplitFormat>(
        "--format",
        "table (when left out) is for people; json is for programs"
    );

    private static readonly Option<bool> Explain = new("--explain")
    {
        Description = "Shows tags, tree, rules and what made each score",
    };

    private static readonly Option<bool> Whole = new("--whole")
    {
        Description = "Leaves every sentence whole instead of cutting it into its assertions",
    };

    public static Command Define(CommandRunner runner)
    {
        var split = new Command("split", "Shows the claims of a text. Stores nothing.")
        {
            Files,
            Format,
            Explain,
            Whole,
            StatedOptions.Published,
            Batch,
        };
        split.Validators.Add(result =>
        {
            var files = result.GetValue(Files)?.Length ?? 0;
            var needed = result.GetValue(Batch) ? 2 : 1;
            if (files != needed)
            {
                result.AddError(
                    needed == 2
                        ? "split --batch needs two files: what to read and what to write."
                        : "split needs one file, or - for standard input."
                );
            }
        });
        runner.OnRun(split, RunAsync);
        return split;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        context.CheckSettings();
        var files = context.Parsed.GetRequiredValue(Files);
        var unit = context.Parsed.GetValue(Whole) ? ClaimUnit.Sentence : ClaimUnit.Clause;
        if (context.Parsed.GetValue(Batch))
        {
            return await SplitBatch.RunAsync(files[0], files[1], unit, context.Terminal, cancellationToken);
        }

        if (ArticleInput.IsAddress(files[0]))
        {
            throw new CommandRefusedException([
                $"split needs a file or -, not an address; 'claimtracker add {files[0]}' fetches one.",
            ]);
        }

        var source = await ArticleInput.ReadAsync(files[0], context, cancellationToken);
        var preview = CommandContext.Need(
            await context
                .Get<ArticleIntake>()
                .PreviewAsync(source, StatedOptions.Read(context.Parsed), unit, cancellationToken)
        );
        await SplitReport.WriteAsync(
            preview,
            context.Parsed.GetValue(Format) ?? SplitFormat.Table,
            context.Parsed.GetValue(Explain),
            context.Terminal,
            cancellationToken
        );
        return ExitCode.Done;
    }
}

internal enum SplitFormat
{
    Table,
    Json,
}
