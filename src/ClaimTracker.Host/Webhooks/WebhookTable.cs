using System.Globalization;
using ClaimTracker.Core.Webhooks;
using ClaimTracker.Host.Commands;
using Spectre.Console;

namespace ClaimTracker.Host.Webhooks;

/// <summary>Webhooks and what they were told, for people at a terminal.</summary>
internal static class WebhookTable
{
    public static async Task WriteAsync(
        IReadOnlyList<Webhook> hooks,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        if (hooks.Count == 0)
        {
            await terminal.SayAsync(
                "There is no webhook; 'claimtracker webhook add ADDRESS' adds one.",
                cancellationToken
            );
            return;
        }

        var table = TableOf("Webhook", "State", "Since", "Address");
        foreach (var hook in hooks)
        {
            var (state, since) = Standing(hook);
            AddRow(table, hook.Number.ToString(), state, Instant(since), hook.Address);
        }

        await DrawAsync(table, terminal, cancellationToken);
    }

    public static async Task WriteLogAsync(
        Webhook hook,
        IReadOnlyList<WebhookDelivery> log,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        if (log.Count == 0)
        {
            await terminal.SayAsync($"{hook.Number} was told nothing yet.", cancellationToken);
            return;
        }

        var table = TableOf("At", "Event", "State", "Tries", "Answer");
        foreach (var one in log)
        {
            AddRow(
                table,
                Instant(one.CreatedAt),
                one.Event,
                one.State.ToString(),
                one.Tries.ToString(CultureInfo.InvariantCulture),
                one.TroubleAt(hook)?.ToString() ?? one.LastStatus?.ToString(CultureInfo.InvariantCulture) ?? ""
            );
        }

        await DrawAsync(table, terminal, cancellationToken);
    }

    private static (string State, DateTimeOffset Since) Standing(Webhook hook) =>
        hook.PausedAt is { } paused ? ("Paused", paused)
        : hook.FailingSince is { } failing ? ("Failing", failing)
        : ("Active", hook.CreatedAt);

    private static string Instant(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static Table TableOf(params IReadOnlyList<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        for (var i = 0; i < columns.Count; i++)
        {
            var column = new TableColumn(columns[i]);
            // The last one takes what room is left.
            table.AddColumn(i < columns.Count - 1 ? column.NoWrap() : column);
        }

        return table;
    }

    private static void AddRow(Table table, params IEnumerable<string> cells) =>
        table.AddRow(cells.Select(cell => new Text(cell)));

    private static async Task DrawAsync(Table table, Terminal terminal, CancellationToken cancellationToken)
    {
        await using var writer = terminal.OpenData();
        terminal.Draw(writer).Write(table);
        await writer.FlushAsync(cancellationToken);
    }
}
