using ClaimTracker.Core.Claims;
using ClaimTracker.Core.History;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Chat.Forms;
using ClaimTracker.Host.Claims.Chat.Commands;

namespace ClaimTracker.Host.Claims.Chat.Lists;

/// <summary>The trail of a claim, the newest first, a page at a time.</summary>
internal sealed class HistoryPages(Databases databases, WebLinks web)
{
    private const string First = "history-first";
    private const string More = "history-more";

    public async Task<Reply> ShowAsync(
        Visit visit,
        ClaimNumber claim,
        LastSeen? before,
        bool isTurned,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (visit.Member.Refuse(Deed.Read) is { } refusal)
        {
            return Answers.Refused(refusal, visit);
        }

        await using var db = databases.Open(visit.Member.Team);
        if (await db.FindClaimAsync(claim, cancellationToken) is not { } found)
        {
            return Answers.Refused(ClaimRefusals.NoSuchClaim(claim), visit);
        }

        var entries = await db.ReadHistoryBackwardsAsync(found.Subject, before, Pages.Size + 1, cancellationToken);
        var links = await web.ForAsync(visit.Member.Team, cancellationToken);
        var (culture, shown) = (visit.Private, entries.Take(Pages.Size).ToList());
        var lines = shown.Select(entry => HistorySentences.Of(entry, culture)).ToList();
        if (entries.Count <= Pages.Size)
        {
            lines.Add(
                ClaimCommands.Words.Say(culture, "HistoryBegin", Markup.Time(found.CreatedAt, TimeStyle.DateAndTime))
            );
        }

        var page = new Pages(ClaimCommands.Words.Say(culture, "HistoryTitle", claim), lines)
        {
            Back = before is null ? null : new FormId(First, claim, default).ToCustomId(),
            Next = entries.Count > Pages.Size ? IdOf(claim, shown[^1].Id) : null,
            Web = links.Of(claim),
        }.Show(culture);
        return isTurned ? new Reply.Update(page) : new Reply.Show(page);
    }

    private static CustomId IdOf(ClaimNumber claim, long before) =>
        new FormId(More, claim, new LastSeen(before)).ToCustomId();

    /// <summary>"Next" below a page of a trail.</summary>
    internal sealed class MoreButton(ChatDoor door, HistoryPages pages) : ClaimButton(door)
    {
        public override string Verb => More;

        protected override Task<Reply> PressAsync(
            Visit visit,
            FormId about,
            ComponentInteraction interaction,
            CancellationToken cancellationToken
        ) => pages.ShowAsync(visit, about.Claim, about.Seen, isTurned: true, cancellationToken);
    }

    /// <summary>"Back" below a later page.</summary>
    internal sealed class FirstButton(ChatDoor door, HistoryPages pages) : ClaimButton(door)
    {
        public override string Verb => First;

        protected override Task<Reply> PressAsync(
            Visit visit,
            FormId about,
            ComponentInteraction interaction,
            CancellationToken cancellationToken
        ) => pages.ShowAsync(visit, about.Claim, before: null, isTurned: true, cancellationToken);
    }

    /// <summary>"History" on a card.</summary>
    internal sealed class StartButton(ChatDoor door, HistoryPages pages) : ClaimButton(door)
    {
        public override string Verb => CardVerbs.History;

        protected override Task<Reply> PressAsync(
            Visit visit,
            FormId about,
            ComponentInteraction interaction,
            CancellationToken cancellationToken
        ) => pages.ShowAsync(visit, about.Claim, before: null, isTurned: false, cancellationToken);
    }
}

/// <summary><c>/claim history</c>: who did what to a claim.</summary>
internal sealed class HistoryCommand(ChatDoor door, ClaimOption option, HistoryPages pages) : ClaimCommand(door, option)
{
    public override SlashPlace Place { get; } = ClaimCommands.Place("History", ClaimOption.Create());

    protected override Task<Reply> AnswerAsync(
        Visit visit,
        ClaimNumber claim,
        SlashInteraction interaction,
        CancellationToken cancellationToken
    ) => pages.ShowAsync(visit, claim, before: null, isTurned: false, cancellationToken);
}
