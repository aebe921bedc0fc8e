using ClaimTracker.Core.Articles;
using ClaimTracker.Core.Refusals;
using ClaimTracker.Core.Storage;
using ClaimTracker.Core.Watches.Feeds;

namespace ClaimTracker.Core.Watches;

/// <summary>An article that a watched feed told of, until it is in the team.</summary>
public sealed class WatchedItem : ITeamOwned
{
    public const int TitleMaxLengthChars = 300;

    private WatchedItem() { }

    /// <param name="watch">Whose feed told of it.</param>
    /// <param name="item">What the feed says.</param>
    /// <param name="now">When it was found.</param>
    /// <param name="nextTryAt">When its page is asked for.</param>
    internal WatchedItem(Watch watch, FeedItem item, DateTimeOffset now, DateTimeOffset nextTryAt)
    {
        (TeamId, WatchId) = (watch.TeamId, watch.Id);
        Title = FittedText.Cut(item.Title, TitleMaxLengthChars);
        Address = item.Address.AbsoluteUri;
        (FoundAt, NextTryAt) = (now, nextTryAt);
    }

    public WatchedItemId Id { get; private init; }

    public TeamId TeamId { get; private init; }

    public WatchId WatchId { get; private init; }

    public string Title { get; private init; } = "";

    /// <summary>Where the article is; absolute http(s) address.</summary>
    public string Address { get; private init; } = "";

    public DateTimeOffset FoundAt { get; private init; }

    public WatchedItemState State { get; private set; }

    /// <summary>The article that it became; absent while it is none.</summary>
    public ArticleNumber? Article { get; private set; }

    /// <summary>How often its page was asked for.</summary>
    public int Tries { get; private set; }

    /// <summary>When its page is asked for next; present exactly while it waits.</summary>
    public DateTimeOffset? NextTryAt { get; private set; }

    /// <summary>Why it could not be brought in, in English; absent otherwise.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The same in French.</summary>
    public string? TroubleInFrench { get; private set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; private set; }

    /// <summary>A try begins; should this program die, the next one follows then.</summary>
    internal void Take(DateTimeOffset until)
    {
        Tries++;
        PutOff(until);
    }

    /// <summary>It waits, without a try.</summary>
    internal void PutOff(DateTimeOffset until)
    {
        NextTryAt = until;
        Version++;
    }

    /// <summary>Its article is in the team.</summary>
    internal void BringIn(ArticleNumber article)
    {
        (Article, Trouble, TroubleInFrench) = (article, null, null);
        Close(WatchedItemState.BroughtIn);
    }

    /// <summary>Its page could not be had or read.</summary>
    /// <param name="why">The reason.</param>
    /// <param name="again">When it is tried again; absent when it is not.</param>
    internal void Miss(Refusal why, DateTimeOffset? again)
    {
        (Trouble, TroubleInFrench) = WatchTrouble.Of(why);
        if (again is { } next)
        {
            NextTryAt = next;
            Version++;
        }
        else
        {
            Close(WatchedItemState.Failed);
        }
    }

    private void Close(WatchedItemState state)
    {
        (State, NextTryAt) = (state, null);
        Version++;
    }
}

/// <summary>What tells an item of a feed from all others: while it is known, the item is not taken again.</summary>
public sealed class WatchedKey : ITeamOwned
{
    public const int KeyMaxLengthChars = 40;

    private WatchedKey() { }

    internal WatchedKey(Watch watch, string key, DateTimeOffset now) =>
        (TeamId, WatchId, Key, SeenAt) = (watch.TeamId, watch.Id, key, now);

    public WatchId WatchId { get; private init; }

    public string Key { get; private init; } = "";

    public TeamId TeamId { get; private init; }

    /// <summary>When the feed last showed it, give or take a week: those that are long gone need not be remembered.</summary>
    public DateTimeOffset SeenAt { get; private set; }
}
