using System.Globalization;
using ClaimTracker.Core.FollowUps;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;

namespace ClaimTracker.Host.FollowUps.Chat;

/// <summary>The list of open follow-ups, a page at a time.</summary>
internal sealed class FollowUpPages(Databases databases)
{
    public const string Verb = "follow-ups";

    private const string Mine = "mine";
    private const string All = "all";

    /// <summary>One page.</summary>
    /// <param name="isMine">Only those of the one who asks.</param>
    /// <param name="page">Counts from 0; one behind the last shows the last.</param>
    public async Task<OutgoingMessage> ShowAsync(
        Visit visit,
        bool isMine,
        int page,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        var owner = isMine ? visit.Member.Actor.Key : null;
        await using var db = databases.Open(visit.Member.Team);
        var list = await db.ListFollowUpsAsync(owner, page * Pages.Size, Pages.Size, cancellationToken);
        if (list.Lines.Count == 0 && list.Count > 0)
        {
            page = (list.Count - 1) / Pages.Size;
            list = await db.ListFollowUpsAsync(owner, page * Pages.Size, Pages.Size, cancellationToken);
        }

        var culture = visit.Private;
        var behind = list.Count - (page * Pages.Size) - list.Lines.Count;
        return new Pages(
            FollowUpWords.Say(culture, isMine ? "List_Mine" : "List_All"),
            [.. list.Lines.Select(line => FollowUpTerms.Line(line, culture))]
        )
        {
            Back = page > 0 ? IdOf(isMine, page - 1) : null,
            Next = behind > 0 ? IdOf(isMine, page + 1) : null,
            More = behind,
            Empty = FollowUpWords.Say(culture, isMine ? "List_EmptyMine" : "List_Empty"),
        }.Show(culture);
    }

    /// <summary>Absent when the id is not one of ours.</summary>
    public static (bool IsMine, int Page)? Read(CustomId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return
            id.Arguments is [Mine or All, var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            && page < int.MaxValue / Pages.Size
            ? (id.Arguments[0] == Mine, page)
            : null;
    }

    private static CustomId IdOf(bool isMine, int page) =>
        CustomId.Create(Verb, isMine ? Mine : All, page.ToString(CultureInfo.InvariantCulture));
}

/// <summary><c>/followup list</c>.</summary>
internal sealed class FollowUpListCommand(ChatDoor door, FollowUpPages pages) : ChatCommand(door)
{
    public override SlashPlace Place { get; } =
        FollowUpWords.Place(
            "List",
            CommandOption.Text(
                FollowUpWords.Named("Whose"),
                FollowUpWords.About("Whose"),
                choices:
                [
                    OptionChoice.Create(FollowUpWords.Named("Whose_all"), "all"),
                    OptionChoice.Create(FollowUpWords.Named("Whose_mine"), "mine"),
                ]
            )
        );

    protected override async Task<Reply> AnswerAsync(
        Visit visit,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(interaction);
        return visit.Member.Refuse(Deed.Read) is { } refusal
            ? Answers.Refused(refusal, visit)
            : new Reply.Show(
                await pages.ShowAsync(visit, interaction.Options.Text("whose") == "mine", page: 0, cancellationToken)
            );
    }
}

/// <summary>"Back" and "Next" below the list.</summary>
internal sealed class FollowUpListButton(ChatDoor door, FollowUpPages pages) : IComponentHandler
{
    public string Verb => FollowUpPages.Verb;

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        return !entering.Is(out var visit, out var refusal) ? Answers.Refused(refusal, interaction.From)
            : FollowUpPages.Read(id) is not { } place ? Answers.Private(FormWords.OldButton(visit.Private))
            : visit.Member.Refuse(Deed.Read) is { } no ? Answers.Refused(no, visit)
            : new Reply.Update(await pages.ShowAsync(visit, place.IsMine, place.Page, cancellationToken));
    }
}
