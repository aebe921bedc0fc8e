using ClaimTracker.Core.Intake;
using ClaimTracker.Discord.Commands;
using ClaimTracker.Discord.Interactions;
using ClaimTracker.Discord.Routing;
using ClaimTracker.Host.Chat;
using NodaTime;

namespace ClaimTracker.Host.Articles.Chat;

/// <summary>"Track claims" in the menu of a message: brings in the message, or the page or file that it is about.</summary>
internal sealed class TrackClaimsHandler(ArticleDesk desk) : IMessageMenuHandler
{
    public MessageCommand Definition { get; } = MessageCommand.Create(ArticleWords.Texts.Named("TrackClaims"));

    public WhenSlow WhenSlow => WhenSlow.ThinkPublicly;

    public async Task<Reply> HandleAsync(
        MessageMenuInteraction interaction,
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

        var (message, stated) = (interaction.Target, About(interaction, visit));
        return MessageMatter.Of(message) switch
        {
            MessageMatter.Page page => await desk.AddPageAsync(visit, page.Address, conversation, cancellationToken),
            MessageMatter.File file => await desk.AddFileAsync(
                visit,
                file.Attachment,
                stated,
                conversation,
                cancellationToken
            ),
            MessageMatter.Words words => ArticleDesk.Say(
                visit,
                await desk.AddAsync(visit, new ArticleSource.Pasted(words.Text), stated, cancellationToken)
            ),
            _ => Answers.Refused(ArticleChatRefusals.NothingToTrack, visit),
        };
    }

    /// <summary>Who said it, when, and where it can be read.</summary>
    private static StatedFacts About(MessageMenuInteraction interaction, Visit visit) =>
        new()
        {
            Byline = interaction.Target.Author?.DisplayName,
            Address = interaction.Target.Link(interaction.From.GuildId),
            PublishedOn = interaction.Target.Timestamp is { } sent ? DayOf(sent, visit.Settings.Zone) : null,
        };

    // "Yesterday" is meant as the team's day.
    private static DateOnly DayOf(DateTimeOffset sent, string zone) =>
        Instant
            .FromDateTimeOffset(sent)
            .InZone(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc)
            .Date.ToDateOnly();
}
