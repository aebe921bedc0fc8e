using System.Globalization;
using ClaimTracker.Core.Outbox;

namespace ClaimTracker.Core.Watches;

/// <summary>What the post about a feed that cannot be read is about.</summary>
/// <param name="Number">Which watch.</param>
/// <param name="Since">Since when it failed: when that has changed, it has worked meanwhile.</param>
/// <param name="IsGivenUp">Whether it is not tried any more.</param>
/// <param name="IsGone">Whether that is because its site says that it is gone for good; else a week is over.</param>
public sealed record WatchFailingPost(WatchNumber Number, DateTimeOffset Since, bool IsGivenUp, bool IsGone = false)
{
    private const string Gone = "gone";
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
            parts[0] is GivenUp or Gone,
            parts[0] == Gone
        );
    }

    /// <summary>The key of the post about this trouble of the watch, which is also its content.</summary>
    internal static string KeyOf(Watch watch, bool isGone = false) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(isGone ? Gone : watch.State == WatchState.GivenUp ? GivenUp : Failing)} {watch.Number} {watch.FailingSince!.Value.UtcTicks}"
        );

    internal static Post For(Watch watch, DateTimeOffset now, bool isGone = false) =>
        new(
            watch.TeamId,
            PostKind.WatchFailing,
            $"watch-{KeyOf(watch, isGone)}",
            KeyOf(watch, isGone),
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
