using System.Globalization;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Core.Watches;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.Watches.Chat;

/// <summary>The list of the team's watches, a page at a time.</summary>
internal sealed class WatchPages(Databases databases)
{
    public const string Verb = "watch-list";

    /// <param name="page">Counts from 0; one behind the last shows the last.</param>
    public async Task<OutgoingMessage> ShowAsync(Visit visit, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visit);
        await using var db = databases.Open(visit.Member.Team);
        var watches = await db.ListWatchesAsync(cancellationToken);
        var shown = Math.Clamp(page, 0, Math.Max(0, (watches.Count - 1) / Pages.Size));
        var behind = Math.Max(0, watches.Count - ((shown + 1) * Pages.Size));
        var culture = visit.Private;
        return new Pages(
            WatchWords.Say(culture, "List"),
            [.. watches.Skip(shown * Pages.Size).Take(Pages.Size).Select(watch => WatchTerms.Line(watch, culture))]
        )
        {
            Back = shown > 0 ? IdOf(shown - 1) : null,
            Next = behind > 0 ? IdOf(shown + 1) : null,
            More = behind,
            Empty = WatchWords.Say(culture, "List_Empty"),
        }.Show(culture);
    }

    private static CustomId IdOf(int page) => CustomId.Create(Verb, page.ToString(CultureInfo.InvariantCulture));
}

/// <summary><c>/watch list</c>.</summary>
internal sealed class WatchListCommand(ChatDoor door, WatchPages pages) : ChatCommand(door)
{
    public override SlashPlace Place { get; } = WatchWords.Place("List");

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        return visit.Member.Refuse(Deed.Read) is { } refusal
            ? Answers.Refused(refusal, visit)
            : new Reply.Show(await pages.ShowAsync(visit, page: 0, cancellationToken));
    }
}

/// <summary>"Back" and "Next" below the list.</summary>
internal sealed class WatchListButton(ChatDoor door, WatchPages pages) : IComponentHandler
{
    public string Verb => WatchPages.Verb;

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(id);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        return !entering.Is(out var visit, out var refusal) ? Answers.Refused(refusal, interaction.From)
            : id.Arguments is not [var typed]
            || !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Answers.Private(FormWords.OldButton(visit.Private))
            : visit.Member.Refuse(Deed.Read) is { } no ? Answers.Refused(no, visit)
            : new Reply.Update(await pages.ShowAsync(visit, page, cancellationToken));
    }
}
