using System.CommandLine;
using ClaimTracker.Host.Access;
using ClaimTracker.Host.Articles;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Database;
using ClaimTracker.Host.Demo;
using ClaimTracker.Host.Hosting;
using ClaimTracker.Host.Publishing;
using ClaimTracker.Host.Webhooks;

namespace ClaimTracker.Host.Commands;

/// <summary>The program <c>claimtracker</c>: each verb is a class in its feature's folder.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var result = Define(terminal).Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                await terminal.SayAsync(error.Message, CancellationToken.None);
            }

            await terminal.SayAsync(
                $"'{HelpFor(result.CommandResult.Command)}' shows how it is used.",
                CancellationToken.None
            );
            return ExitCode.WrongUsage;
        }

        return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    public static RootCommand Define(Terminal terminal)
    {
        var runner = new CommandRunner(terminal);
        var serve = ServeCommand.Define(runner);
        var root = new RootCommand(
            "Splits articles into claims, stores them, and shows them. Without a verb it serves the board."
        )
        {
            serve,
            DemoCommand.Define(runner),
            AddCommand.Define(runner),
            SplitCommand.Define(runner),
            ClaimsCommand.Define(runner),
            ExportCommand.Define(runner),
            KeyCommands.Define(runner),
            WebhookCommands.Define(runner),
            DatabaseCommands.Define(runner),
            DoctorCommand.Define(runner),
        };
        root.Options.Add(CommandRunner.SettingsFile);
        root.SetAction((parsed, cancellationToken) => serve.RunAsync(parsed, cancellationToken));
        return root;
    }

    private static string HelpFor(Command command)
    {
        var names = new Stack<string>(["--help"]);
        for (Symbol? named = command; named is not null; named = named.Parents.FirstOrDefault())
        {
            names.Push(named is RootCommand ? "claimtracker" : named.Name);
        }

        return string.Join(' ', names);
    }

    private static Task<int> RunAsync(this Command command, ParseResult parsed, CancellationToken cancellationToken) =>
        ((System.CommandLine.Invocation.AsynchronousCommandLineAction)command.Action!).InvokeAsync(
            parsed,
            cancellationToken
        );
}
