using System.Globalization;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Chat;
using ClaimTracker.Core.Matching;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat.Commands;

namespace ClaimTracker.Host.Claims.Chat.Lists;

/// <summary>Pages of what a search found, best first.</summary>
internal sealed class SearchPages(ClaimIndex index, Databases databases, Drafts drafts, WebLinks web)
{
    public const string Verb = "search";

    // Further down nothing is like the words any more.
    private const int Most = 100;
    private const int QuoteChars = 100;

    /// <summary>The first page. The words are kept for the buttons, which have no room for them.</summary>
    public async Task<OutgoingMessage> StartAsync(Visit visit, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var kept = await drafts.KeepAsync(visit.Member, Verb, words, cancellationToken);
        return await ShowAsync(visit, kept, words, 0, cancellationToken);
    }

    /// <summary>A later page; absent when the words are no longer kept.</summary>
    public async Task<OutgoingMessage?> TurnAsync(
        Visit visit,
        DraftId kept,
        int from,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(visit);
        return await drafts.FindAsync(visit.Member, kept, Verb, cancellationToken) is { } words
            ? await ShowAsync(visit, kept, words, from, cancellationToken)
            : null;
    }

    private async Task<OutgoingMessage> ShowAsync(
        Visit visit,
        DraftId kept,
        string words,
        int from,
        CancellationToken cancellationToken
    )
    {
        var hits = await index.SearchAsync(visit.Member.Team, words, Most, cancellationToken);
        await using var db = databases.Open(visit.Member.Team);
        var numbers = hits.Skip(from).Take(Pages.Size).Select(hit => hit.Number).ToList();
        var claims = await db.ListClaimsAsync(numbers, cancellationToken);
        var links = await web.ForAsync(visit.Member.Team, cancellationToken);
        var (culture, to) = (visit.Private, from + Pages.Size);
        var lines = await ClaimLines.WriteAsync(db, claims, links, culture, cancellationToken);
        var quoted = Discord.Limits.Fitting.Fit(words.ReplaceLineEndings(" "), QuoteChars);
        return new Pages(ClaimCommands.Words.Say(culture, "SearchTitle", Markup.Plain(quoted)), lines)
        {
            Back = from > 0 ? IdOf(kept, Math.Max(0, from - Pages.Size)) : null,
            Next = to < hits.Count ? IdOf(kept, to) : null,
            Empty = ClaimCommands.Words.Say(culture, "SearchEmpty"),
        }.Show(culture);
    }

    private static CustomId IdOf(DraftId kept, int from) =>
        CustomId.Create(
            Verb,
            kept.Value.ToString(CultureInfo.InvariantCulture),
            from.ToString(CultureInfo.InvariantCulture)
        );
}

/// <summary><c>/claim search</c>: claims by their words, best first.</summary>
internal sealed class SearchCommand(ChatDoor door, SearchPages pages) : ChatCommand(door)
{
    public override SlashPlace Place { get; } =
        ClaimCommands.Place(
            "Search",
            CommandOption.Text(
                ClaimCommands.Words.Named("Words"),
                ClaimCommands.Words.About("Words"),
                isRequired: true,
                mostChars: 300
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
            : new Reply.Show(await pages.StartAsync(visit, interaction.Options.Text("words") ?? "", cancellationToken));
    }
}

/// <summary>"Back" and "Next" below what a search found.</summary>
internal sealed class SearchButton(ChatDoor door, SearchPages pages) : IComponentHandler
{
    public string Verb => SearchPages.Verb;

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
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        if (visit.Member.Refuse(Deed.Read) is { } no)
        {
            return Answers.Refused(no, visit);
        }

        return
            id.Arguments is [var kept, var place]
            && long.TryParse(kept, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && await pages.TurnAsync(visit, new DraftId(key), from, cancellationToken) is { } page
            ? new Reply.Update(page)
            : Answers.Private(ClaimCommands.Words.Say(visit.Private, "SearchGone"));
    }
}
