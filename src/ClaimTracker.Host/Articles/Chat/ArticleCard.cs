using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>The message about one article: what it is, what is worth checking in it, and buttons to go on.</summary>
internal static class ArticleCard
{
    /// <summary>How many claims it shows.</summary>
    public const int MostShown = 5;

    /// <summary>The verb of "Start review", which the review answers; its argument is the article's number.</summary>
    public const string ReviewVerb = "review";

    private const int ClaimChars = 400;
    private const int NameChars = 150;
    private const int MostAddressChars = 2048;

    /// <summary>For everybody, when somebody has brought it in.</summary>
    /// <param name="isNew">False: the team had it already.</param>
    public static OutgoingMessage Added(ArticleFacts facts, bool isNew, CultureInfo culture) =>
        OutgoingMessage.Create(
            embeds:
            [
                Embed.Create(
                    Title(facts.Article),
                    string.Join(
                        '\n',
                        [isNew ? AddedLine(facts, culture) : KnownLine(facts, culture), .. Claims(facts, culture)]
                    ),
                    Address(facts.Article)
                ),
            ],
            rows: ActionRow.Rows(Buttons(facts, culture))
        );

    /// <summary>For somebody who asked about it.</summary>
    public static OutgoingMessage Shown(ArticleFacts facts, CultureInfo culture) =>
        OutgoingMessage.Create(
            embeds:
            [
                Embed.Create(
                    Title(facts.Article),
                    string.Join('\n', [$"**{facts.Article.Number}**", .. Claims(facts, culture)]),
                    Address(facts.Article),
                    fields: [.. Fields(facts, culture)]
                ),
            ],
            rows: ActionRow.Rows(Buttons(facts, culture)),
            isPrivate: true
        );

    private static string Title(ArticleSummary article) => Markup.Plain(article.Title, Embed.MostTitleChars);

    // Longer addresses are not shown; the article keeps them.
    private static Uri? Address(ArticleSummary article) =>
        Uri.TryCreate(article.Address, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", AbsoluteUri.Length: <= MostAddressChars }
            ? address
            : null;

    private static string AddedLine(ArticleFacts facts, CultureInfo culture) =>
        Joined(
            ArticleWords.Texts.Say(culture, "Added", facts.Article.Number),
            Source(facts.Article),
            Count(facts, culture)
        );

    private static string KnownLine(ArticleFacts facts, CultureInfo culture) =>
        Joined(
            ArticleWords.Texts.Say(
                culture,
                "Known",
                facts.Article.Number,
                Markup.Time(facts.Article.AddedAt, TimeStyle.Relative)
            ),
            Source(facts.Article),
            Count(facts, culture),
            ArticleWords.Texts.Count(culture, "Open", facts.Open)
        );

    // A message has no publisher; who said it is the next best.
    private static string? Source(ArticleSummary article) =>
        Publisher(article) ?? (article.Byline is { } byline ? Markup.Plain(byline, NameChars) : null);

    private static string? Publisher(ArticleSummary article) =>
        article.Publisher is { } publisher ? Markup.Plain(publisher, NameChars) : null;

    private static string Count(ArticleFacts facts, CultureInfo culture) =>
        ArticleWords.Texts.Count(culture, "Claims", facts.Claims);

    private static string Joined(params IEnumerable<string?> parts) =>
        string.Join(" · ", parts.Where(part => part is not null));

    private static IEnumerable<string> Claims(ArticleFacts facts, CultureInfo culture)
    {
        if (facts.Claims == 0)
        {
            yield return ArticleWords.Texts.Say(culture, "NoClaims");
        }

        if (facts.Worthiest.Count > 0)
        {
            yield return "";
            yield return ArticleWords.Texts.Say(culture, "Worthiest");
        }

        foreach (var claim in facts.Worthiest)
        {
            yield return $"- {ClaimMention.Of(claim.Number, claim.Wording, facts.Links, ClaimChars)}";
        }
    }

    private static IEnumerable<EmbedField> Fields(ArticleFacts facts, CultureInfo culture)
    {
        var (article, texts) = (facts.Article, ArticleWords.Texts);
        if (Publisher(article) is { } publisher)
        {
            yield return EmbedField.Create(texts.Say(culture, "Publisher"), publisher, isInline: true);
        }

        if (article.Byline is { } byline)
        {
            yield return EmbedField.Create(
                texts.Say(culture, "Byline"),
                Markup.Plain(byline, NameChars),
                isInline: true
            );
        }

        if (article.PublishedOn is { } day)
        {
            yield return EmbedField.Create(texts.Say(culture, "PublishedOn"), Day(day), isInline: true);
        }

        yield return EmbedField.Create(texts.Say(culture, "AddedAt"), Markup.Time(article.AddedAt), isInline: true);
        if (facts.Claims > 0)
        {
            yield return EmbedField.Create(Count(facts, culture), States(facts.Counts, culture));
        }
    }

    // Noon in UTC is the same day for nearly every reader.
    private static string Day(DateOnly day) =>
        Markup.Time(new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero), TimeStyle.LongDate);

    private static string States(IEnumerable<StateCount> counts, CultureInfo culture) =>
        string.Join(
            " · ",
            counts.Select(count =>
                ArticleWords.Texts.Say(
                    culture,
                    "StateCount",
                    ClaimTerms.Of(count.State, culture),
                    count.Count.ToString("N0", culture)
                )
            )
        );

    private static IEnumerable<Button> Buttons(ArticleFacts facts, CultureInfo culture)
    {
        var number = facts.Article.Number.Value.ToString(CultureInfo.InvariantCulture);
        if (facts.Open > 0)
        {
            yield return Button.Primary(
                ArticleWords.Texts.Say(culture, "StartReview"),
                CustomId.Create(ReviewVerb, number)
            );
        }

        if (facts.Claims > 0)
        {
            yield return Button.Secondary(
                ArticleWords.Texts.Say(culture, "ShowAll"),
                CustomId.Create(ArticleClaimsButton.VerbText, number)
            );
        }

        if (facts.Links.Of(facts.Article.Number) is { AbsoluteUri.Length: <= Button.MostAddressChars } web)
        {
            yield return Button.Link(ChatWords.OpenOnTheWeb(culture), web);
        }
    }
}
