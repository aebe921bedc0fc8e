using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Articles.Chat;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims;
using ClaimTracker.Language.Kinds;
using FsCheck;
using FsCheck.Fluent;

namespace ClaimTracker.Host.Tests.Chat.Articles;

/// <summary>Whatever people wrote, the messages can be sent (they refuse to be made otherwise) and ping nobody.</summary>
public sealed class ArticleCardTests
{
    private static readonly string[] Pieces =
    [
        "@everyone ",
        "<@123456789012345678>",
        "**bold** ",
        "[x](https://evil.example)",
        "```\n",
        "\u202Eright to left ",
        "العربية ",
        "👩‍👩‍👧‍👦",
        "|| spoiler ||",
        "# heading\n",
        "\\",
        "e\u0301",
        "word ",
        new('x', 300),
        "https://a.example/_b_ ",
    ];

    private static readonly Arbitrary<string> Wild = Gen.Elements(Pieces)
        .ListOf(60)
        .Select(pieces => "x" + string.Concat(pieces))
        .ToArbitrary();

    private static readonly TeamLinks[] Links =
    [
        TeamLinks.None,
        new(new Uri("https://claims.example")),
        new(new Uri($"https://claims.example/{new string('p', 1500)}")),
    ];

    [Fact]
    public void The_message_about_an_article_fits_whatever_it_says() =>
        Prop.ForAll(
                Wild,
                text =>
                    Links.All(links =>
                        Facts(text, links) is var facts
                        && IsQuiet(ArticleCard.Added(facts, isNew: true, ChatLanguage.French))
                        && IsQuiet(ArticleCard.Added(facts, isNew: false, ChatLanguage.English))
                        && IsQuiet(ArticleCard.Shown(facts, ChatLanguage.French))
                    )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_list_of_its_claims_fits_whatever_they_say() =>
        Prop.ForAll(
                Wild,
                text =>
                    Links.All(links =>
                        Facts(text, links) is var facts
                        && IsQuiet(
                            ArticleClaimsButton.Show(
                                facts.Article,
                                500,
                                new ClaimList(
                                    [.. Enumerable.Repeat(facts.Worthiest[0], Pages.Size)],
                                    new ClaimCursor(0.123456789012345678, new ClaimNumber(int.MaxValue)),
                                    new ClaimCursor(0.123456789012345678, new ClaimNumber(int.MaxValue))
                                ),
                                links,
                                ChatLanguage.French
                            )
                        )
                    )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_of_the_list_fits_whatever_the_article_says() =>
        Prop.ForAll(
                Wild,
                text =>
                    Links.All(links =>
                        ArticleListHandler
                            .Line(
                                Facts(text, links).Article,
                                [new(ClaimState.Unreviewed, 999_999)],
                                links,
                                ChatLanguage.French
                            )
                            .Length
                        <= Pages.LineChars + 100
                    )
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_form_opens_with_whatever_was_typed() =>
        Prop.ForAll(
                Wild,
                text => PasteForm.Show(new PastedArticle(text, text, text, text, text), ChatLanguage.French) is not null
            )
            .QuickCheckThrowOnFailure();

    private static bool IsQuiet(OutgoingMessage message) =>
        message.Mentions == AllowedMentions.None
        && message.Embeds.All(embed => IsPlain(embed.Title) && IsPlain(embed.Description));

    private static bool IsPlain(string? text) =>
        text is null
        || (
            !text.Contains("[x](", StringComparison.Ordinal)
            && !text.Contains(" @everyone", StringComparison.Ordinal)
            && !text.Contains('\u202E', StringComparison.Ordinal)
        );

    private static ArticleFacts Facts(string text, TeamLinks links) =>
        new(
            new ArticleSummary(
                new ArticleId(1),
                new ArticleNumber(int.MaxValue),
                text.Length <= Article.TitleMaxLengthChars ? text : text[..Article.TitleMaxLengthChars],
                $"https://example.org/{new string('a', 3000)}",
                text[..Math.Min(text.Length, Article.NameMaxLengthChars)],
                text[..Math.Min(text.Length, Article.NameMaxLengthChars)],
                new DateOnly(2026, 1, 1),
                DateTimeOffset.UnixEpoch
            ),
            [.. Enum.GetValues<ClaimState>().Select(state => new StateCount(state, 123_456))],
            [
                .. Enumerable
                    .Range(1, ArticleCard.MostShown)
                    .Select(i => new ClaimLine(
                        new ClaimNumber(int.MaxValue),
                        text,
                        ClaimState.Unreviewed,
                        ClaimKind.Fact,
                        0.5,
                        null,
                        new ArticleNumber(1),
                        "title",
                        "en"
                    )),
            ],
            links
        );
}
