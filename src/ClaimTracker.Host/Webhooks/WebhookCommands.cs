using System.CommandLine;
using System.Globalization;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Webhooks;
using ClaimTracker.Host.Commands;

namespace ClaimTracker.Host.Webhooks;

/// <summary><c>claimtracker webhook</c>: says which other programs are told of decisions.</summary>
internal static class WebhookCommands
{
    private const int ShownInLog = 20;

    private static readonly Argument<string> Address = new("address")
    {
        Description = "Where decisions are sent: an https address",
        HelpName = "ADDRESS",
    };

    private static readonly Argument<WebhookNumber> Number = new("number")
    {
        Description = "The webhook's number, such as H-3",
        HelpName = "NUMBER",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (WebhookNumber.TryParse(text, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            argument.AddError(WebhookRefusals.NoSuchNumber(text).ToString());
            return default;
        },
    };

    public static Command Define(CommandRunner runner) =>
        new("webhook", "Tells other programs of decisions.")
        {
            Part(runner, "add", "Adds a webhook and shows its secret, this once.", AddAsync, Address),
            Part(runner, "list", "Lists the webhooks and how they are doing.", ListAsync),
            Part(runner, "log", "Lists what a webhook was told lately, newest first.", LogAsync, Number),
            Part(runner, "ping", "Sends a ping now and says what came of it.", PingAsync, Number),
            Part(runner, "again", "Sends what was given up once more.", AgainAsync, Number),
            Part(runner, "pause", "Sends nothing until it is resumed.", PauseAsync, Number),
            Part(runner, "resume", "Sends again, what waits first.", ResumeAsync, Number),
            Part(runner, "remove", "Removes a webhook with its log.", RemoveAsync, Number),
        };

    private static Command Part(
        CommandRunner runner,
        string name,
        string about,
        Func<CommandContext, CancellationToken, Task<int>> action,
        params Argument[] arguments
    )
    {
        var part = new Command(name, about);
        foreach (var argument in arguments)
        {
            part.Add(argument);
        }

        part.Add(TeamOption.Team);
        runner.OnRun(part, action);
        return part;
    }

    private static async Task<int> AddAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var by = await OperatorAsync(context, cancellationToken);
        var address = context.Parsed.GetRequiredValue(Address);
        var hook = CommandContext.Need(await Work(context).AddAsync(by, address, cancellationToken));
        await context.Terminal.SayAsync(
            $"{hook.Number} is told of decisions from now on. Deliveries are signed with this secret, which is shown only now:",
            cancellationToken
        );
        await using var data = context.Terminal.OpenData();
        await data.WriteLineAsync(hook.Secret.AsMemory(), cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await using var db = context.Get<Databases>().Open(await context.OpenTeamAsync(cancellationToken));
        var hooks = await db.ListWebhooksAsync(cancellationToken);
        await WebhookTable.WriteAsync(hooks, context.Terminal, cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<int> LogAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await using var db = context.Get<Databases>().Open(await context.OpenTeamAsync(cancellationToken));
        var number = context.Parsed.GetRequiredValue(Number);
        var hook =
            await db.FindWebhookAsync(number, cancellationToken)
            ?? throw new CommandRefusedException([WebhookRefusals.NoSuch(number).ToString()]);
        var log = await db.ListDeliveriesAsync(hook.Id, ShownInLog, cancellationToken);
        await WebhookTable.WriteLogAsync(hook, log, context.Terminal, cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<int> PingAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var by = await OperatorAsync(context, cancellationToken);
        var number = context.Parsed.GetRequiredValue(Number);
        var ping = CommandContext.Need(await Work(context).PingAsync(by, number, cancellationToken));
        await using var db = context.Get<Databases>().Open(by.Team);
        if (await db.FindWebhookAsync(number, cancellationToken) is { } hook && ping.TroubleAt(hook) is { } trouble)
        {
            throw new CommandRefusedException([trouble.ToString()]);
        }

        await context.Terminal.SayAsync($"{number} has taken the ping (status {ping.LastStatus}).", cancellationToken);
        return ExitCode.Done;
    }

    private static Task<int> AgainAsync(CommandContext context, CancellationToken cancellationToken) =>
        ChangeAsync(
            context,
            "What {0} was not told is sent again while the program serves.",
            (work, by, number) => work.SendAgainAsync(by, number, one: null, cancellationToken),
            cancellationToken
        );

    private static Task<int> PauseAsync(CommandContext context, CancellationToken cancellationToken) =>
        ChangeAsync(
            context,
            "{0} is paused: it is told nothing until it is resumed.",
            (work, by, number) => work.PauseAsync(by, number, cancellationToken),
            cancellationToken
        );

    private static Task<int> ResumeAsync(CommandContext context, CancellationToken cancellationToken) =>
        ChangeAsync(
            context,
            "{0} is told again, what waits first.",
            (work, by, number) => work.ResumeAsync(by, number, cancellationToken),
            cancellationToken
        );

    private static Task<int> RemoveAsync(CommandContext context, CancellationToken cancellationToken) =>
        ChangeAsync(
            context,
            "{0} is removed.",
            (work, by, number) => work.RemoveAsync(by, number, cancellationToken),
            cancellationToken
        );

    private static async Task<int> ChangeAsync(
        CommandContext context,
        string said,
        Func<WebhookWork, TeamMember, WebhookNumber, Task<Outcome<Webhook>>> change,
        CancellationToken cancellationToken
    )
    {
        var by = await OperatorAsync(context, cancellationToken);
        var number = context.Parsed.GetRequiredValue(Number);
        CommandContext.Need(await change(Work(context), by, number));
        await context.Terminal.SayAsync(string.Format(CultureInfo.InvariantCulture, said, number), cancellationToken);
        return ExitCode.Done;
    }

    private static WebhookWork Work(CommandContext context) => context.Get<WebhookWork>();

    // Whoever runs the program owns all that is in it.
    private static async Task<TeamMember> OperatorAsync(CommandContext context, CancellationToken cancellationToken) =>
        new(await context.OpenTeamAsync(cancellationToken), Operator.OfThisProcess(), Rank.Manager);
}
