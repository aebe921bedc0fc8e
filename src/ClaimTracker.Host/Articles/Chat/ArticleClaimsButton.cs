using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Limits;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>"Show all" below an article: all of its claims, most check-worthy first, a page at a time, for the one who pressed.</summary>
internal sealed class ArticleClaimsButton(ChatDoor door, Databases databases, WebLinks web) : IComponentHandler
{
    /// <summary>With the article's number; of its pages also with the direction and the place.</summary>
    public const string VerbText = "article-claims";

    private const string After = "after";
    private const string Before = "before";
    private const int TitleChars = 150;
    private const int WordingChars = 310;

    public string Verb => VerbText;

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

        var typed = id.Arguments.Count > 0 ? id.Arguments[0] : "";
        var page = ArticleNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number)
            ? await ReadAsync(visit, number, id, cancellationToken)
            : null;
        return page is null ? Answers.Refused(ArticleChatRefusals.NoSuchArticle(typed), visit)
            // The article's own message stays; a page takes the place of the page before.
            : id.Arguments.Count == 1 ? new Reply.Show(page)
            : new Reply.Update(page);
    }

    private async Task<OutgoingMessage?> ReadAsync(
        Visit visit,
        ArticleNumber number,
        CustomId id,
        CancellationToken cancellationToken
    )
    {
        await using var db = databases.Open(visit.Member.Team);
        if (await db.FindArticleAsync(number, cancellationToken) is not { } article)
        {
            return null;
        }

        var filter = new ClaimFilter { Article = number };
        var counts = await db.CountByArticleAsync([article.Id], cancellationToken);
        var links = await web.ForAsync(visit.Member.Team, cancellationToken);
        var list = await ListAsync(db, filter, id, cancellationToken);
        return Show(article, counts[article.Id].Sum(count => count.Count), list, links, visit.Private);
    }

    private static Task<ClaimList> ListAsync(
        ClaimTrackerContext db,
        ClaimFilter filter,
        CustomId id,
        CancellationToken cancellationToken
    ) =>
        id.Arguments is not [_, var direction, var place] || !ClaimCursor.TryParse(place, out var cursor)
            ? db.ListClaimsAsync(filter, after: null, Pages.Size, cancellationToken)
        : direction == Before ? db.ListClaimsBeforeAsync(filter, cursor, Pages.Size, cancellationToken)
        : db.ListClaimsAsync(filter, cursor, Pages.Size, cancellationToken);

    internal static OutgoingMessage Show(
        ArticleSummary article,
        int claims,
        ClaimList list,
        TeamLinks links,
        CultureInfo culture
    ) =>
        new Pages(
            Fitting.Fit(
                $"{article.Number} · {Markup.Plain(article.Title, TitleChars)} · {ArticleWords.Texts.Count(culture, "Claims", claims)}",
                Embed.MostTitleChars
            ),
            [.. list.Claims.Select(claim => Line(claim, links, culture))]
        )
        {
            Back = Page(article.Number, Before, list.Previous),
            Next = Page(article.Number, After, list.Next),
            Web = links.Of(new ClaimFilter { Article = article.Number }),
        }.Show(culture);

    private static string Line(ClaimLine claim, TeamLinks links, CultureInfo culture) =>
        $"{ClaimMention.Of(claim.Number, claim.Wording, links, WordingChars)} · *{ClaimTerms.Of(claim.State, culture)}*";

    private static CustomId? Page(ArticleNumber article, string direction, ClaimCursor? place) =>
        place is null
            ? null
            : CustomId.Create(
                VerbText,
                article.Value.ToString(CultureInfo.InvariantCulture),
                direction,
                place.ToString()
            );
}
