using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Publishing;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Articles.Chat;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Web;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary><c>/export</c>: the team's claims as a file, for the one who asks.</summary>
internal sealed class ExportHandler(
    ChatDoor door,
    Databases databases,
    ArticleSuggestions suggestions,
    IOptions<WebOptions> web
) : ISuggestingHandler, IRestrictedHandler
{
    private const string Published = nameof(Published);

    public Deed Deed => Deed.Export;

    public SlashPlace Place { get; } =
        new SlashPlace.Alone(
            SlashCommand.Create(
                ExportWords.Texts.Named("Export"),
                ExportWords.Texts.About("Export"),
                [
                    CommandOption.Text(
                        ExportWords.Texts.Named("Format"),
                        ExportWords.Texts.About("Format"),
                        isRequired: true,
                        choices: [Format("CSV", "Csv"), Format("JSON", "Json"), Format("JSON Lines", "Jsonl")]
                    ),
                    CommandOption.Text(
                        ExportWords.Texts.Named("What"),
                        ExportWords.Texts.About("What"),
                        choices:
                        [
                            OptionChoice.Create(ExportWords.Texts.Named("Ours"), "Ours"),
                            OptionChoice.Create(ExportWords.Texts.Named("Published"), Published),
                        ]
                    ),
                    CommandOption.Text(
                        ExportWords.Texts.Named("State"),
                        ExportWords.Texts.About("State"),
                        choices: [.. Enum.GetValues<ClaimState>().Select(Choice)]
                    ),
                    CommandOption.Text(
                        ExportWords.Texts.Named("Article"),
                        ExportWords.Texts.About("Article"),
                        suggests: true
                    ),
                ]
            )
        );

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    ) => suggestions.FindAsync(interaction, Deed.Export, cancellationToken);

    public async Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await door.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        if (visit.Member.Refuse(Deed.Export) is { } no)
        {
            return Answers.Refused(no, visit);
        }

        await using var db = databases.Open(visit.Member.Team);
        var filtering = await ReadFilterAsync(db, interaction.Options, cancellationToken);
        return filtering.Is(out var filter, out var unknown)
            ? await ExportAsync(db, visit, interaction, filter, cancellationToken)
            : Answers.Refused(unknown, visit);
    }

    private static async Task<Outcome<ClaimFilter>> ReadFilterAsync(
        ClaimTrackerContext db,
        OptionValues options,
        CancellationToken cancellationToken
    )
    {
        var filter = new ClaimFilter
        {
            State = Enum.TryParse<ClaimState>(options.Text("state"), out var state) ? state : null,
        };
        if (filter.State is not null && options.Text("what") == Published)
        {
            return PublishChatRefusals.StateOfPublished;
        }

        if (options.Text("article") is not { } typed)
        {
            return filter;
        }

        return
            ArticleNumber.TryParse(typed, CultureInfo.InvariantCulture, out var number)
            && await db.FindArticleAsync(number, cancellationToken) is not null
            ? filter with
            {
                Article = number,
            }
            : ArticleChatRefusals.NoSuchArticle(typed.Trim());
    }

    private async Task<Reply> ExportAsync(
        ClaimTrackerContext db,
        Visit visit,
        SlashInteraction interaction,
        ClaimFilter filter,
        CancellationToken cancellationToken
    )
    {
        var format = Enum.TryParse<ExportFormat>(interaction.Options.Text("format"), out var chosen) ? chosen : default;
        var isPublished = interaction.Options.Text("what") == Published;
        var limit = interaction.From.AttachmentSizeLimit;
        var export = isPublished
            ? await ExportFile.WritePublishedAsync(
                db,
                format,
                PublicationFilter.All with
                {
                    Article = filter.Article,
                },
                web.Value.PublicAddress?.AbsoluteUri.TrimEnd('/') ?? "",
                limit,
                cancellationToken
            )
            : await ExportFile.WriteAsync(db, format, filter, limit, cancellationToken);
        return new Reply.Show(
            OutgoingMessage.Create(
                Sentence(export, isPublished, interaction.From, visit.Private),
                files: export.File is null ? [] : [export.File],
                isPrivate: true
            )
        );
    }

    private static string Sentence(ExportFile export, bool isPublished, InteractionSource from, CultureInfo culture) =>
        export.File is not null ? ExportWords.Texts.Count(culture, "Done", export.Claims)
        : export.Claims == 0 ? ExportWords.Texts.Say(culture, isPublished ? "NonePublished" : "None")
        : ExportWords.Texts.Count(
            culture,
            "TooLarge",
            export.Claims,
            GuildTeams.KeyOf(from.GuildId!.Value),
            isPublished ? " --published" : ""
        );

    private static OptionChoice Choice(ClaimState state) =>
        OptionChoice.Create(
            new Localized(
                ClaimTerms.Of(state, ChatLanguage.English),
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["fr"] = ClaimTerms.Of(state, ChatLanguage.French),
                }
            ),
            state.ToString()
        );

    // A proper name: the same in every language.
    private static OptionChoice Format(string name, string value) =>
        OptionChoice.Create(
            new Localized(name, new Dictionary<string, string>(StringComparer.Ordinal) { ["fr"] = name }),
            value
        );
}
