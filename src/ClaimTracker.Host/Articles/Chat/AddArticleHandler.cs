using ClaimTracker.Core.Articles.Fetching;
using ClaimTracker.Core.Intake;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary><c>/article add</c>: from a link, from a file, or from words pasted into a form.</summary>
internal sealed class AddArticleHandler(ArticleDesk desk) : ISlashHandler
{
    private const int MostAddressChars = 4000;

    public SlashPlace Place { get; } =
        new SlashPlace.Part(
            ArticleWords.Family,
            Subcommand.Create(
                ArticleWords.Texts.Named("Add"),
                ArticleWords.Texts.About("Add"),
                CommandOption.Text(
                    ArticleWords.Texts.Named("Link"),
                    ArticleWords.Texts.About("Link"),
                    mostChars: MostAddressChars
                ),
                CommandOption.Attachment(ArticleWords.Texts.Named("File"), ArticleWords.Texts.About("File"))
            )
        );

    // A form must come first; what takes time shows its own progress.
    public WhenSlow WhenSlow => WhenSlow.Wait;

    public async Task<Reply> HandleAsync(
        SlashInteraction interaction,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(interaction);
        var entering = await desk.EnterAsync(interaction.From, cancellationToken);
        if (!entering.Is(out var visit, out var refusal))
        {
            return Answers.Refused(refusal, interaction.From);
        }

        var (link, file) = (interaction.Options.Text("link"), interaction.Options.Attachment("file"));
        return string.IsNullOrWhiteSpace(link) && file is null
            ? new Reply.Open(PasteForm.Show(PastedArticle.Blank, visit.Private))
            : await AddAsync(visit, link, file, conversation, cancellationToken);
    }

    private async Task<Reply> AddAsync(
        Visit visit,
        string? link,
        Attachment? file,
        Conversation conversation,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(link))
        {
            return await desk.AddFileAsync(visit, file!, StatedFacts.None, conversation, cancellationToken);
        }

        // A file with a link is the text of that page.
        return !(file is null ? ArticleAddress.Read(link) : ArticleAddress.ReadPage(link)).Is(
                out var address,
                out var refusal
            )
                ? Answers.Refused(refusal, visit)
            : file is null ? await desk.AddPageAsync(visit, address, conversation, cancellationToken)
            : await desk.AddFileAsync(
                visit,
                file,
                new StatedFacts { Address = address },
                conversation,
                cancellationToken
            );
    }
}
