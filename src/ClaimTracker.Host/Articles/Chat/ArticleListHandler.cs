using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary><c>/article list</c>: the team's articles, a page at a time, for the one who asks.</summary>
internal sealed class ArticleListHandler(ChatDoor door, Databases databases, WebLinks web)
    : ISlashHandler,
        IComponentHandler
{
    private const string Newer = "newer";
    private const string Older = "older";
    private const int TitleChars = 110;
    private const int PublisherChars = 40;

    public SlashPlace Place { get; } =
        new SlashPlace.Part(
            ArticleWords.Family,
            Subcommand.Create(ArticleWords.Texts.Named("List"), ArticleWords.Texts.About("List"))
        );

    public string Verb => "article-list";

    WhenSlow ISlashHandler.WhenSlow => WhenSlow.ThinkPrivately;

    WhenSlow IComponentHandler.WhenSlow => WhenSlow.Acknowledge;

    public async Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return await ShowAsync(
            interaction.From,
            (db, stop) => db.ListArticlesAsync(olderThan: null, Pages.Size, stop),
            cancellationToken
        );
    }

    public async Task<Reply> HandleAsync(
        ComponentInteraction interaction,
        CustomId id,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(id);
        ArticleNumber? place =
            id.Arguments is [_, var number]
            && ArticleNumber.TryParse(number, CultureInfo.InvariantCulture, out var beside)
                ? beside
                : null;
        return await ShowAsync(
            interaction.From,
            (db, stop) =>
                place is { } newest && id.Arguments[0] == Newer
                    ? db.ListArticlesAfterAsync(newest, Pages.Size, stop)
                    : db.ListArticlesAsync(place, Pages.Size, stop),
            cancellationToken
        );
    }

    private async Task<Reply> ShowAsync(
        InteractionSource from,
        Func<ClaimTrackerContext, CancellationToken, Task<ArticleList>> read,
        CancellationToken cancellationToken
    )
    {
        var entering = await door.EnterAsync(from, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, from);
        }

        if (visit.Member.Refuse(Deed.Read) is { } no)
        {
            return Answers.Refused(no, visit);
        }

        await using var db = databases.Open(visit.Member.Team);
        var list = await read(db, cancellationToken);
        var counts = await db.CountByArticleAsync([.. list.Articles.Select(article => article.Id)], cancellationToken);
        var links = await web.ForAsync(visit.Member.Team, cancellationToken);
        return new Reply.Update(
            (
                new Pages(
                    ArticleWords.Texts.Say(visit.Private, "Articles"),
                    [.. list.Articles.Select(article => Line(article, counts[article.Id], links, visit.Private))]
                )
                {
                    Back = Page(Newer, list.Newer),
                    Next = Page(Older, list.Older),
                    Empty = ArticleWords.Texts.Say(visit.Private, "NoArticles"),
                }
            ).Show(visit.Private)
        );
    }

    /// <summary>Number, title, publisher, when it came, how far it is.</summary>
    internal static string Line(
        ArticleSummary article,
        IEnumerable<StateCount> counts,
        TeamLinks links,
        CultureInfo culture
    )
    {
        StateCount[] all = [.. counts];
        string?[] parts =
        [
            $"{ClaimMention.Linked(article.Number.ToString(), links.Of(article.Number))} {Markup.Plain(article.Title, TitleChars)}",
            article.Publisher is { } publisher ? Markup.Plain(publisher, PublisherChars) : null,
            Markup.Time(article.AddedAt, TimeStyle.Date),
            ArticleWords.Texts.Count(culture, "Open", ArticleFacts.OpenOf(all)),
            ArticleWords.Texts.Count(culture, "Decided", ArticleFacts.DecidedOf(all)),
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private CustomId? Page(string direction, ArticleNumber? place) =>
        place is { } beside
            ? CustomId.Create(Verb, direction, beside.Value.ToString(CultureInfo.InvariantCulture))
            : null;
}
