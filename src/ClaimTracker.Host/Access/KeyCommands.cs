using System.CommandLine;
using System.Globalization;
using ClaimTracker.Core.Access;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Host.Commands;
using ClaimTracker.Host.Web;
using ClaimTracker.Host.Web.Access;
using Spectre.Console;

namespace ClaimTracker.Host.Access;

/// <summary><c>claimtracker key</c>: the keys of the team whose board is served.</summary>
internal static class KeyCommands
{
    private static readonly Argument<string> Name = new("name")
    {
        Description = "Who or what will use it",
        HelpName = "NAME",
    };

    private static readonly Argument<long> Id = new("id") { Description = "Which; 'key list' says", HelpName = "ID" };

    private static readonly Option<ApiKeyScope?> Scope = Choice.Of<ApiKeyScope>(
        "--scope",
        "What it opens: read (when left out), intake to bring articles in too, or admin for everything"
    );

    public static Command Define(CommandRunner runner)
    {
        var add = new Command("add", "Makes a key and prints its secret, this once.") { Name, Scope };
        runner.OnRun(add, AddAsync);
        var list = new Command("list", "Lists the keys that open something.");
        runner.OnRun(list, ListAsync);
        var revoke = new Command("revoke", "Ends a key, and every visit that began with it.") { Id };
        runner.OnRun(revoke, RevokeAsync);
        return new Command("key", "Makes, lists and revokes keys to the board and the API.") { add, list, revoke };
    }

    private static async Task<int> AddAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var by = await EnterAsync(context, cancellationToken);
        var name = context.Parsed.GetRequiredValue(Name);
        var scope = context.Parsed.GetValue(Scope) ?? ApiKeyScope.Read;
        var work = context.Get<AccessWork>();
        var made = CommandContext.Need(await work.MakeAsync(by, name, scope, cancellationToken));
        await using var writer = context.Terminal.OpenData();
        await writer.WriteLineAsync(made.Secret);
        await context.Terminal.SayAsync(
            $"Key {made.Key.Id.Value}, “{made.Key.Name}”, with the scope {Need.Word(scope)}. Its secret is shown this once; keep it where nobody else reads it.",
            cancellationToken
        );
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var by = await EnterAsync(context, cancellationToken);
        var keys = CommandContext.Need(await context.Get<AccessWork>().ListAsync(by, cancellationToken));
        if (keys.Count == 0)
        {
            await context.Terminal.SayAsync(
                "There are no keys; 'claimtracker key add NAME' makes one.",
                cancellationToken
            );
            return ExitCode.Done;
        }

        await using var writer = context.Terminal.OpenData();
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("Key").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("Name"));
        table.AddColumn(new TableColumn("Scope").NoWrap());
        table.AddColumn(new TableColumn("Begins").NoWrap());
        table.AddColumn(new TableColumn("Made").NoWrap());
        table.AddColumn(new TableColumn("By"));
        table.AddColumn(new TableColumn("Last used (UTC)").NoWrap());
        foreach (var key in keys)
        {
            table.AddRow(Cells(key));
        }

        context.Terminal.Draw(writer).Write(table);
        return ExitCode.Done;
    }

    private static async Task<int> RevokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var by = await EnterAsync(context, cancellationToken);
        var id = new ApiKeyId(context.Parsed.GetRequiredValue(Id));
        var key = CommandContext.Need(await context.Get<AccessWork>().RevokeAsync(by, id, cancellationToken));
        await context.Terminal.SayAsync($"Key {id.Value}, “{key.Name}”, opens nothing any more.", cancellationToken);
        return ExitCode.Done;
    }

    // A key opens what is served, so it belongs to that team. Whoever may run this may do everything.
    private static async Task<TeamMember> EnterAsync(CommandContext context, CancellationToken cancellationToken)
    {
        context.CheckSettings();
        await context.Get<IDatabase>().MigrateAsync(cancellationToken);
        var team = await context.Get<ServedTeam>().FindAsync(cancellationToken);
        return new TeamMember(team, Operator.OfThisProcess(), Rank.Manager);
    }

    private static Text[] Cells(ApiKeyLine key) =>
        [
            new(key.Id.Value.ToString(CultureInfo.InvariantCulture)),
            new(key.Name),
            new(Need.Word(key.Scope)),
            new($"{ApiKey.SecretPrefix}{key.Hint}…"),
            new(key.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            new(key.CreatedByName),
            new(key.LastUsedAt?.ToString("yyyy-MM-dd HH:00", CultureInfo.InvariantCulture) ?? "never"),
        ];
}
