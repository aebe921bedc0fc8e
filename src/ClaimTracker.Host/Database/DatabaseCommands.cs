using System.CommandLine;
using ClaimTracker.Core.Storage;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Database;

/// <summary><c>claimtracker db</c>: looks after the database.</summary>
internal static class DatabaseCommands
{
    private static readonly Argument<string> BackupFile = new("file")
    {
        Description = "The file to write; it must not be there yet",
        HelpName = "FILE",
    };

    public static Command Define(CommandRunner runner)
    {
        var migrate = new Command("migrate", "Brings the database up to date. Every other verb does it too.");
        runner.OnRun(migrate, MigrateAsync);
        var backup = new Command("backup", "Writes a whole copy, while others go on working.") { BackupFile };
        runner.OnRun(backup, BackupAsync);
        var check = new Command("check", "Reads everything and says what does not fit together. Changes nothing.");
        runner.OnRun(check, CheckAsync);
        return new Command("db", "Looks after the database.") { migrate, backup, check };
    }

    private static async Task<int> MigrateAsync(CommandContext context, CancellationToken cancellationToken)
    {
        context.CheckSettings();
        var database = context.Get<IDatabase>();
        await database.MigrateAsync(cancellationToken);
        await context.Terminal.SayAsync($"The database is up to date: {database.Description}.", cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<int> BackupAsync(CommandContext context, CancellationToken cancellationToken)
    {
        context.CheckSettings();
        var file = context.Parsed.GetRequiredValue(BackupFile);
        if (await context.Get<IDatabase>().BackupAsync(file, cancellationToken) is { } refusal)
        {
            throw new CommandRefusedException([refusal.ToString()]);
        }

        await context.Terminal.SayAsync($"Wrote {file}.", cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<int> CheckAsync(CommandContext context, CancellationToken cancellationToken)
    {
        context.CheckSettings();
        var faults = await DatabaseCheck.FindFaultsAsync(
            context.Get<IDatabase>(),
            context.Get<Databases>(),
            cancellationToken
        );
        foreach (var fault in faults)
        {
            await context.Terminal.SayAsync(fault, cancellationToken);
        }

        if (faults.Count > 0)
        {
            return ExitCode.Failed;
        }

        await context.Terminal.SayAsync($"All is well: {context.Get<IDatabase>().Description}.", cancellationToken);
        return ExitCode.Done;
    }
}
