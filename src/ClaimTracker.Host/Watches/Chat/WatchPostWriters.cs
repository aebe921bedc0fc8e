using System.Globalization;
using ClaimTracker.Core.Outbox;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Watches;
using ClaimTracker.Discord.Components;
using ClaimTracker.Discord.Messages;
using ClaimTracker.Host.Articles.Chat;
using ClaimTracker.Host.Chat;
using ClaimTracker.Host.Claims;
using ClaimTracker.Host.Claims.Chat;
using ClaimTracker.Host.Outbox.Chat;

namespace ClaimTracker.Host.Watches.Chat;

/// <summary>One line about an article that a feed has brought, with "Start review"; or why it could not be brought in.</summary>
internal sealed class WatchedArticleWriter(Databases databases, WebLinks web, CommandLinks commands) : IPostWriter
{
    private const int FeedChars = 80;
    private const int TitleChars = 160;
    private const int TroubleChars = 400;

    public PostKind Kind => PostKind.WatchedArticle;

    public async Task<OutgoingMessage?> WriteAsync(Post post, CultureInfo culture, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        await using var db = databases.Open(post.TeamId);
        var line = await db.ReadWatchedItemAsync(WatchedArticlePost.Read(post), cancellationToken);
        return line?.State switch
        {
            WatchedItemState.BroughtIn => News(line, await web.ForAsync(post.TeamId, cancellationToken), culture),
            WatchedItemState.Failed => Failed(line, culture),
            _ => null,
        };
    }

    private static OutgoingMessage News(WatchedItemLine line, TeamLinks links, CultureInfo culture)
    {
        var number = line.Article!.Value;
        return OutgoingMessage.Create(
            WatchWords.Say(
                culture,
                "Post_New",
                Markup.Plain(line.Feed, FeedChars),
                Markup.Plain(line.Title, TitleChars),
                ClaimMention.Linked(number.ToString(), links.Of(number)),
                WatchWords.Claims(culture, line.Claims)
            ),
            rows: line.Claims == 0
                ? []
                :
                [
                    ActionRow.Of(
                        Button.Primary(
                            WatchWords.Say(culture, "Post_StartReview"),
                            CustomId.Create(CardVerbs.Review, number.Value.ToString(CultureInfo.InvariantCulture))
                        )
                    ),
                ]
        );
    }

    private OutgoingMessage Failed(WatchedItemLine line, CultureInfo culture) =>
        OutgoingMessage.Create(
            WatchWords.Say(
                culture,
                "Post_Missed",
                Markup.Plain(line.Feed, FeedChars),
                WatchTerms.Linked(line.Title, line.Address, TitleChars),
                WatchTerms.Trouble(line.Trouble, line.TroubleInFrench, culture, TroubleChars),
                commands.To("article add")
            )
        );
}

/// <summary>Says that a feed cannot be read, why, and when it is tried again; or that it is no longer tried.</summary>
internal sealed class WatchFailingWriter(Databases databases, CommandLinks commands) : IPostWriter
{
    private const int TroubleChars = 400;

    public PostKind Kind => PostKind.WatchFailing;

    public async Task<OutgoingMessage?> WriteAsync(Post post, CultureInfo culture, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(post);
        var (number, since, isGivenUp, isGone) = WatchFailingPost.Read(post);
        await using var db = databases.Open(post.TeamId);
        var watch = await db.FindWatchAsync(number, cancellationToken);
        // It has worked meanwhile, or somebody has paused or removed it; or another post says that it was given up.
        if (
            watch?.FailingSince?.UtcTicks != since.UtcTicks
            || watch.State != (isGivenUp ? WatchState.GivenUp : WatchState.Active)
        )
        {
            return null;
        }

        var trouble = WatchTerms.Trouble(watch.Trouble, watch.TroubleInFrench, culture, TroubleChars);
        return OutgoingMessage.Create(
            isGone
                ? WatchWords.Say(
                    culture,
                    "Post_Gone",
                    WatchTerms.Name(watch),
                    trouble,
                    commands.To("watch add"),
                    commands.To("watch resume")
                )
            : isGivenUp
                ? WatchWords.Say(culture, "Post_GivenUp", WatchTerms.Name(watch), trouble, commands.To("watch resume"))
            : WatchWords.Say(
                culture,
                "Post_Failing",
                WatchTerms.Name(watch),
                Markup.Time(since, TimeStyle.Relative),
                trouble,
                Markup.Time(watch.NextAt!.Value, TimeStyle.Relative)
            )
        );
    }
}
