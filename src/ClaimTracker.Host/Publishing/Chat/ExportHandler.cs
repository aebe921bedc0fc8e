using System.Globalization;
using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Teams;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Articles.Chat;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Web;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Host.Publishing.Chat;

/// <summary><c>/export</c>: the team's claims as a file, for the one who asks.</summary>
internal sealed class ExportHandler(
    ChatDoor door,
    Databases databases,
    ArticleSuggestions articles,
    PublisherSuggestions publishers,
    IOptions<WebOptions> web
) : ISuggestingHandler, IRestrictedHandler
{
    public Deed Deed => Deed.Export;

    public SlashPlace Place { get; } =
        new SlashPlace.Alone(
            SlashCommand.Create(
                ExportWords.Texts.Named("Export"),
                ExportWords.Texts.About("Export"),
                [.. ExportWish.Options]
            )
        );

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        SuggestInteraction interaction,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return interaction.OptionName == ExportWish.PublisherOption
            ? publishers.FindAsync(interaction, Deed.Export, cancellationToken)
            : articles.FindAsync(interaction, Deed.Export, cancellationToken);
    }

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

        if (!ExportWish.Read(interaction.Options, visit.Private).Is(out var wish, out var problem))
        {
            return Answers.Refused(problem, visit);
        }

        await using var db = databases.Open(visit.Member.Team);
        return wish.Filter.Article is { } number && await db.FindArticleAsync(number, cancellationToken) is null
            ? Answers.Refused(ArticleChatRefusals.NoSuchArticle($"{number}"), visit)
            : await ExportAsync(db, visit, interaction.From, wish, cancellationToken);
    }

    private async Task<Reply> ExportAsync(
        ClaimTrackerContext db,
        Visit visit,
        InteractionSource from,
        ExportWish wish,
        CancellationToken cancellationToken
    )
    {
        var limit = from.AttachmentSizeLimit;
        var root = web.Value.PublicAddress?.AbsoluteUri.TrimEnd('/') ?? "";
        var export = wish.IsPublished
            ? await ExportFile.WritePublishedAsync(db, wish.Format, wish.Published, root, limit, cancellationToken)
            : await ExportFile.WriteAsync(db, wish.Format, wish.Filter, limit, cancellationToken);
        return new Reply.Show(
            OutgoingMessage.Create(
                Sentence(export, wish.IsPublished, from, visit.Private),
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
}
