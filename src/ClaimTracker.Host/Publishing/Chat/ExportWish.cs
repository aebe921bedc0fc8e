using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Board;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Verdicts;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Host.Articles.Chat;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Web;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary>What somebody wants as a file.</summary>
/// <param name="IsPublished">What everybody reads, not the team's claims.</param>
internal sealed record ExportWish(ExportFormat Format, bool IsPublished, ClaimFilter Filter)
{
    public const string ArticleOption = "article";
    public const string PublisherOption = "publisher";

    private const string PublishedChoice = "Published";

    /// <summary>The options of the command.</summary>
    public static IReadOnlyList<CommandOption> Options { get; } =
    [
        CommandOption.Text(
            ExportWords.Texts.Named("Format"),
            ExportWords.Texts.About("Format"),
            isRequired: true,
            choices: [Same("CSV", "Csv"), Same("JSON", "Json"), Same("JSON Lines", "Jsonl")]
        ),
        CommandOption.Text(
            ExportWords.Texts.Named("What"),
            ExportWords.Texts.About("What"),
            choices:
            [
                OptionChoice.Create(ExportWords.Texts.Named("Ours"), "Ours"),
                OptionChoice.Create(ExportWords.Texts.Named("Published"), PublishedChoice),
            ]
        ),
        CommandOption.Text(
            ExportWords.Texts.Named("State"),
            ExportWords.Texts.About("State"),
            choices: [.. Enum.GetValues<ClaimState>().Select(state => Choice(state, ClaimTerms.Of))]
        ),
        CommandOption.Text(
            ExportWords.Texts.Named("Rating"),
            ExportWords.Texts.About("Rating"),
            choices: [.. RatingScale.All.Select(rating => Choice(rating, ClaimTerms.Of))]
        ),
        CommandOption.Text(ExportWords.Texts.Named("Article"), ExportWords.Texts.About("Article"), suggests: true),
        CommandOption.Text(ExportWords.Texts.Named("Publisher"), ExportWords.Texts.About("Publisher"), suggests: true),
        CommandOption.Text(ExportWords.Texts.Named("Search"), ExportWords.Texts.About("Search")),
        CommandOption.Text(ExportWords.Texts.Named("From"), ExportWords.Texts.About("From")),
        CommandOption.Text(ExportWords.Texts.Named("Until"), ExportWords.Texts.About("Until")),
    ];

    /// <summary>The same of what is published.</summary>
    public PublicationFilter Published =>
        new()
        {
            Rating = Filter.Rating,
            Article = Filter.Article,
            Publisher = Filter.Publisher,
            Search = Filter.Search,
            From = Filter.From,
            Before = Filter.Before,
        };

    /// <summary>Reads what was chosen and typed; whether there is such an article is not looked up.</summary>
    public static Outcome<ExportWish> Read(OptionValues options, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(options);
        var isPublished = options.Text("what") == PublishedChoice;
        ClaimState? state = Enum.TryParse<ClaimState>(options.Text("state"), out var chosen) ? chosen : null;
        if (state is not null && isPublished)
        {
            return PublishChatRefusals.StateOfPublished;
        }

        var article = default(ArticleNumber?);
        if (options.Text(ArticleOption) is { } typed)
        {
            if (!ArticleNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number))
            {
                return ArticleChatRefusals.NoSuchArticle(typed.Trim());
            }

            article = number;
        }

        return
            !ReadDay(options.Text("from"), culture).Is(out var from, out var refusal)
            || !ReadDay(options.Text("until"), culture).Is(out var until, out refusal)
            ? refusal
            : new ExportWish(
                Enum.TryParse<ExportFormat>(options.Text("format"), out var format) ? format : default,
                isPublished,
                new ClaimFilter
                {
                    State = state,
                    Rating = Enum.TryParse<Rating>(options.Text("rating"), out var rating) ? rating : null,
                    Article = article,
                    Publisher = QueryWords.ReadText(options.Text(PublisherOption)),
                    Search = QueryWords.ReadText(options.Text("search")),
                    From = from.Day is { } first ? QueryWords.BeginningOf(first) : null,
                    Before = until.Day is { } last ? QueryWords.EndOf(last) : null,
                }
            );
    }

    private static Outcome<ClaimDay> ReadDay(string? typed, CultureInfo culture) =>
        ClaimDay.Read(typed, culture) is { IsUnknown: false } day
            ? day
            : PublishChatRefusals.NoSuchChangeDay(typed!.Trim());

    private static OptionChoice Choice<T>(T value, Func<T, CultureInfo, string> of)
        where T : struct, Enum =>
        OptionChoice.Create(
            new Localized(
                of(value, ChatLanguage.English),
                new Dictionary<string, string>(StringComparer.Ordinal) { ["fr"] = of(value, ChatLanguage.French) }
            ),
            value.ToString()
        );

    // A proper name: the same in every language.
    private static OptionChoice Same(string name, string value) =>
        OptionChoice.Create(
            new Localized(name, new Dictionary<string, string>(StringComparer.Ordinal) { ["fr"] = name }),
            value
        );
}
