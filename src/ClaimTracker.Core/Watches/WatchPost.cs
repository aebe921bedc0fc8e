using System.Globalization;
using ClaimTracker.Core.Outbox;

namespace ClaimTracker.Core.Watches;

/// <summary>What the post about a feed that cannot be read is about.</summary>
/// <param name="Number">Which watch.</param>
/// <param name="Since">Since when it failed: when that has changed, it has worked meanwhile.</param>
/// <param name="IsGivenUp">Whether the week is over; else it is tried again.</param>
public sealed record WatchFailingPost(WatchNumber Number, DateTimeOffset Since, bool IsGivenUp)
{
    private const string GivenUp = "given-up";
    private const string Failing = "failing";

    /// <summary>Reads what <see cref="For"/> wrote.</summary>
    public static WatchFailingPost Read(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var parts = post.Content.Split(' ');
        return new WatchFailingPost(
            WatchNumber.Parse(parts[1], CultureInfo.InvariantCulture),
            new DateTimeOffset(long.Parse(parts[2], CultureInfo.InvariantCulture), TimeSpan.Zero),
            parts[0] == GivenUp
        );
    }

    /// <summary>The key of the post about this trouble of the watch, which is also its content.</summary>
    internal static string KeyOf(Watch watch) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(watch.State == WatchState.GivenUp ? GivenUp : Failing)} {watch.Number} {watch.FailingSince!.Value.UtcTicks}"
        );

    internal static Post For(Watch watch, DateTimeOffset now) =>
        new(
            watch.TeamId,
            PostKind.WatchFailing,
            $"watch-{KeyOf(watch)}",
            KeyOf(watch),
            PostPlace.Review,
            watch.Channel,
            now
        );
}

/// <summary>What the post about an article of a feed is about: an item that was brought in, or could not be.</summary>
public static class WatchedArticlePost
{
    /// <summary>Reads what <see cref="For"/> wrote.</summary>
    public static WatchedItemId Read(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return new WatchedItemId(long.Parse(post.Content, CultureInfo.InvariantCulture));
    }

    internal static Post For(WatchedItem item, string? channel, DateTimeOffset now)
    {
        var number = item.Id.Value.ToString(CultureInfo.InvariantCulture);
        return new Post(
            item.TeamId,
            PostKind.WatchedArticle,
            $"watched {number}",
            number,
            PostPlace.Review,
            channel,
            now
        );
    }
}
