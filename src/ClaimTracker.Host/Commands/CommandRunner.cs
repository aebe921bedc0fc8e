using System.CommandLine;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Hosting;
using ClaimTracker.Host.Settings;

namespace ClaimTracker.Host.Commands;

/// <summary>Runs a verb with the program's services around it, and turns what can go wrong into one sentence and an exit code.</summary>
internal sealed class CommandRunner(Terminal terminal)
{
    /// <summary>A further settings file, read after <c>appsettings.json</c>; every verb takes it.</summary>
    public static Option<string?> SettingsFile { get; } =
        new("--settings")
        {
            Description = "A settings file (JSON) to read after appsettings.json",
            HelpName = "FILE",
            Recursive = true,
        };

    /// <summary>errno EPIPE, which .NET hands on as it is.</summary>
    private const int BrokenPipe = 32;

    public Terminal Terminal => terminal;

    /// <summary>Gives <paramref name="command"/> an action that runs with all services, the settings checked before.</summary>
    public void OnRun(Command command, Func<CommandContext, CancellationToken, Task<int>> action) =>
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, action, cancellationToken));

    private async Task<int> RunAsync(
        ParseResult parsed,
        Func<CommandContext, CancellationToken, Task<int>> action,
        CancellationToken cancellationToken
    )
    {
        ServiceProvider? services = null;
        try
        {
            var configuration = SettingsFiles.Load(parsed.GetValue(SettingsFile));
            services = ProgramServices.ForCommands(configuration).BuildServiceProvider();
            return await action(new CommandContext(parsed, configuration, services, terminal), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (CommandRefusedException refused)
        {
            await SayAllAsync(refused.Sentences);
            return ExitCode.Failed;
        }
        catch (SettingsFileException unusable)
        {
            await SayAllAsync([unusable.Message]);
            return ExitCode.Failed;
        }
        catch (Exception failure) when (Explain(services, failure) is { } refusal)
        {
            await SayAllAsync([refusal.ToString()]);
            return ExitCode.Failed;
        }
        catch (IOException closed) when (closed.HResult == BrokenPipe)
        {
            // Whoever read the data has had enough, as `head` does.
            return ExitCode.Done;
        }
        catch (Exception mistake)
        {
            await SayAllAsync([
                "This is a mistake in ClaimTracker; please report it with these lines:",
                mistake.ToString(),
            ]);
            return ExitCode.Failed;
        }
        finally
        {
            if (services is not null)
            {
                await services.DisposeAsync();
            }
        }
    }

    private static Refusal? Explain(ServiceProvider? services, Exception failure) =>
        services?.GetService<IDatabase>()?.Explain(failure);

    private async Task SayAllAsync(IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences)
        {
            await terminal.SayAsync(sentence, CancellationToken.None);
        }
    }
}
