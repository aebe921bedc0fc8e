using System.Globalization;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Webhooks;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Webhooks.Chat;

/// <summary>Shows the team's webhooks, and one of them with what it was told lately.</summary>
internal sealed class WebhookPanel(Databases databases)
{
    public const string ListVerb = "webhooks";
    public const string PickVerb = "webhook-pick";
    public const string AddVerb = "webhook-add";
    public const string Update = "update";

    private const int MostListed = Select.MostValues;
    private const int MostLogged = 10;
    private const int MostTextChars = 3800;

    /// <summary>What opens the list.</summary>
    public static Button Opener(CultureInfo culture) =>
        Button.Secondary(WebhookWords.Say(culture, "Webhooks"), CustomId.Create(ListVerb));

    /// <param name="note">What was just done; absent: nothing.</param>
    public async Task<OutgoingMessage> ShowAllAsync(Visit visit, string? note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visit);
        await using var db = databases.Open(visit.Member.Team);
        var hooks = await db.ListWebhooksAsync(cancellationToken);
        var culture = visit.Private;
        var lines = hooks.Select(hook => $"{WebhookTerms.Name(hook)} · {WebhookTerms.Standing(hook, culture)}");
        return OutgoingMessage.Create(
            note,
            [
                Embed.Create(
                    WebhookWords.Say(culture, "Webhooks"),
                    hooks.Count == 0
                        ? WebhookWords.Say(culture, "Empty")
                        : Fitting.Fit(string.Join('\n', lines), MostTextChars)
                ),
            ],
            rows:
            [
                .. hooks.Count == 0 ? [] : new[] { ActionRow.Of(Picker(hooks, culture)) },
                ActionRow.Of(Button.Primary(WebhookWords.Say(culture, "Add"), CustomId.Create(AddVerb))),
            ],
            isPrivate: true
        );
    }

    /// <summary>One with its log, or all when it is not there any more.</summary>
    /// <param name="note">What was just done, with Discord's marks; absent: nothing.</param>
    public async Task<OutgoingMessage> ShowOneAsync(
        Visit visit,
        WebhookNumber number,
        string? note,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        await using var db = databases.Open(visit.Member.Team);
        if (await db.FindWebhookAsync(number, cancellationToken) is not { } hook)
        {
            return await ShowAllAsync(visit, note, cancellationToken);
        }

        var log = await db.ListDeliveriesAsync(hook.Id, MostLogged, cancellationToken);
        var culture = visit.Private;
        var lines =
            log.Count == 0
                ? [WebhookWords.Say(culture, "Log_Empty")]
                : log.Select(one => WebhookTerms.Line(one, hook, culture));
        return OutgoingMessage.Create(
            note,
            [
                Embed.Create(
                    $"{hook.Number}",
                    Fitting.Fit(
                        $"{WebhookTerms.Name(hook)} · {WebhookTerms.Standing(hook, culture)}\n\n{string.Join('\n', lines)}",
                        MostTextChars
                    )
                ),
            ],
            rows: [ActionRow.Of(Buttons(hook, log, culture))],
            isPrivate: true
        );
    }

    /// <summary>Asks whether a webhook is really to go.</summary>
    public static OutgoingMessage AskRemoval(WebhookNumber number, CultureInfo culture) =>
        OutgoingMessage.Create(
            WebhookWords.Say(culture, "Remove_Ask", number),
            rows:
            [
                ActionRow.Of(
                    Button.Danger(WebhookWords.Say(culture, "Remove"), WebhookDeed.RemoveForGood.IdFor(number)),
                    Button.Secondary(WebhookWords.Say(culture, "Back"), WebhookDeed.Look.IdFor(number))
                ),
            ],
            isPrivate: true
        );

    private static StringSelect Picker(IReadOnlyList<Webhook> hooks, CultureInfo culture) =>
        StringSelect.Create(
            new SelectSettings(CustomId.Create(PickVerb), WebhookWords.Say(culture, "Pick")),
            [
                .. hooks
                    .Take(MostListed)
                    .Select(hook =>
                        Choice.Create(
                            Fitting.Fit($"{hook.Number} {hook.Host}", Choice.MostChars),
                            hook.Number.ToString()
                        )
                    ),
            ]
        );

    private static List<Button> Buttons(Webhook hook, List<WebhookDelivery> log, CultureInfo culture)
    {
        List<Button> buttons =
        [
            Of(WebhookDeed.Ping, "Ping"),
            hook.PausedAt is null ? Of(WebhookDeed.Pause, "Pause") : Of(WebhookDeed.Resume, "Resume"),
        ];
        if (log.Exists(one => one.State == WebhookDeliveryState.GivenUp && one.Event != WebhookEvents.Ping))
        {
            buttons.Add(Of(WebhookDeed.SendAgain, "SendAgain"));
        }

        buttons.Add(Of(WebhookDeed.Remove, "Remove"));
        buttons.Add(Button.Secondary(WebhookWords.Say(culture, "Back"), CustomId.Create(ListVerb, Update)));
        return buttons;

        Button Of(WebhookDeed deed, string words) =>
            Button.Secondary(WebhookWords.Say(culture, words), deed.IdFor(hook.Number));
    }
}
